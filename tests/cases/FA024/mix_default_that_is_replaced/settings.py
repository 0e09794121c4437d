# The default of the first is replaced where the application runs, as the code beside its engine shows.
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    plants_url: str = "sqlite:///plants.db"
    tools_url: str = "sqlite:///tools.db"  # expect: FA024


settings = Settings()
