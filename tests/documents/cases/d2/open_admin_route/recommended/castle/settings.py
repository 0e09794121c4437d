from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    warden_token: SecretStr = SecretStr("")


settings = Settings()
