# Built once, and checked when the process starts.
from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    maps_key: SecretStr
    maps_timeout: int = 5


settings = Settings()
