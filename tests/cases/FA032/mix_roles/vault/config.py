# Only tests are exempt: settings modules, scripts and migrations are not.
from pydantic_settings import BaseSettings


class Config(BaseSettings):
    api_key: str = "k-19xk"  # expect: FA032
    retries: int = 3
