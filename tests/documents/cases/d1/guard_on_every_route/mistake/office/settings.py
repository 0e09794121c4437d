from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    keeper_badge: SecretStr = SecretStr("")


settings = Settings()
