from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")

    database_url: str = "sqlite+aiosqlite:///./shop.db"  # expect: FA024
    queue_url: str = "redis://queue"


class ReportSettings(BaseSettings):
    report_database_url: str = Field(default="sqlite:///./reports.db")  # expect: FA024


settings = Settings()
report_settings = ReportSettings()
