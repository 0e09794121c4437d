from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    secret_key: SecretStr
    clerk_name: str = "clerk"
    clerk_password: SecretStr = SecretStr("")


settings = Settings()
