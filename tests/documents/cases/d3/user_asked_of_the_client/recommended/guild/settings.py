from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    master_token: SecretStr = SecretStr("")
    master_name: str = "master"


settings = Settings()
