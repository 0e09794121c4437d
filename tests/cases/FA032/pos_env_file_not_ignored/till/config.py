# An env_file that exists and that no pattern of .gitignore covers, in every way to configure it.
from pydantic import ConfigDict
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")  # expect: FA032 ".env"

    name: str = "till"


class Legacy(BaseSettings):
    name: str = "till"

    class Config:
        env_file = ".env"  # expect: FA032


class Plain(BaseSettings):
    model_config = {"env_file": "deploy.env"}  # expect: FA032 "deploy.env"

    name: str = "till"


class Missing(BaseSettings):
    model_config = SettingsConfigDict(env_file="nowhere.env")

    name: str = "till"


class Other(BaseSettings):
    model_config = ConfigDict(extra="allow")

    name: str = "till"
