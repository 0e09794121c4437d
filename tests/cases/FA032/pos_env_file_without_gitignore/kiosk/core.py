# Without any .gitignore nothing covers the file.
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="KIOSK_",
        env_file=".env",  # expect: FA032
    )

    name: str = "kiosk"
