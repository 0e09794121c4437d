# The file is read from beside the project; whether it is committed is .gitignore's matter.
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")

    gate_code: SecretStr = SecretStr("")


settings = Settings()
