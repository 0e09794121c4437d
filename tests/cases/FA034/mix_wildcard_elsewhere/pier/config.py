# The wildcard is a constant or the default of a setting in another module.
from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    cors_origins: list[str] = ["*"]
    hosts: list[str] = Field(default=["*"])
    closed_origins: list[str] = ["https://pier.example"]
    required_origins: list[str]


settings = Settings()
