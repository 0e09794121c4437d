# The environment of the desk turns the documentation on.
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    docs_url: str | None = None
    openapi_url: str | None = None


settings = Settings()
