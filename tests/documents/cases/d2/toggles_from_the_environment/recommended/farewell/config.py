# A toggle is a field of the settings.
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    fireworks: bool = False


settings = Settings()
