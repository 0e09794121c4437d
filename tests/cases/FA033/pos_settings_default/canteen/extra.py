from pydantic import Field
from pydantic_settings import BaseSettings


class KitchenSettings(BaseSettings):
    DEBUG: bool = Field(default=True, description="Show tracebacks.")  # expect: FA033


class HallSettings(BaseSettings):
    debug: bool = Field(True)  # expect: FA033
