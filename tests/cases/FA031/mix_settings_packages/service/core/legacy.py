import os

from pydantic.v1 import BaseSettings


class Legacy(BaseSettings):
    zone: str = os.environ.get("ZONE", "a")
