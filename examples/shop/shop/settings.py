from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")

    database_url: str = "sqlite:///./shop.db"  # expect: FA024
    async_database_url: str
    secret_key: str = "the-shop-signs-its-tokens-with-this"  # expect: FA032
    payment_url: str = "https://payments.example.com"
    rates_url: str = "https://rates.example.com/latest"
    upload_folder: str = "uploads"
    reports_enabled: bool = False


settings = Settings()
