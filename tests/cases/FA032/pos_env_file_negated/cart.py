# The last pattern that matches decides, and here it takes the file back in.
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")  # expect: FA032

    name: str = "cart"
