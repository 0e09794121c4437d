from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    version: str = "1"


settings = Settings()


def get_settings() -> Settings:
    return settings
