# Rooted, wildcard and folder patterns of .gitignore cover the files.
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8")

    name: str = "desk"


class Production(BaseSettings):
    model_config = SettingsConfigDict(env_file="prod.env")

    name: str = "desk"


class Mounted(BaseSettings):
    model_config = SettingsConfigDict(env_file="secrets/app.env")

    name: str = "desk"
