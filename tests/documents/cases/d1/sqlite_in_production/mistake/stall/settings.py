# A file on the worker's disk is the database unless somebody says otherwise.
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str = "sqlite:///./stall.db"  # expect: FA024


settings = Settings()
