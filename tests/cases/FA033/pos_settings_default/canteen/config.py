# The default of a settings field is what production runs with when nobody sets it.
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    name: str = "canteen"
    debug: bool = True  # expect: FA033 "debug"


settings = Settings()
