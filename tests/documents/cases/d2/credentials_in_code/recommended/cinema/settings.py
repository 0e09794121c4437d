# The settings are typed, and come from the environment.
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")

    app_name: str = "Cinema"
    debug: bool = False
    database_url: str
    secret_key: str


settings = Settings()
