from functools import lru_cache
from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_", env_file=".env")

    database_url: str
    secret_key: SecretStr
    token_minutes: int = 60
    payment_url: str = "https://payments.example.com"
    payment_token: SecretStr
    rates_url: str = "https://rates.example.com/latest"
    mail_host: str = "localhost"
    mail_sender: str = "shop@example.com"
    upload_folder: Path = Path("uploads")
    max_upload_bytes: int = 256 * 1024
    stale_order_minutes: int = 30
    cors_origins: list[str] = []
    docs_enabled: bool = False
    log_level: str = "INFO"


@lru_cache
def get_settings() -> Settings:
    return Settings()
