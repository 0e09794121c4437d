# Read when it is first asked for, and checked.
from functools import lru_cache

from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    beach_key: SecretStr


@lru_cache
def get_settings() -> Settings:
    return Settings()
