# The origins are named.
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    allowed_origins: list[str] = ["https://radio.example.org"]


settings = Settings()
