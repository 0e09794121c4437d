# There is no key but the one of the environment.
from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    secret_key: SecretStr


settings = Settings()
