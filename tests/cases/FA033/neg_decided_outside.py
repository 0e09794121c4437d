# Values that come from the environment, from settings or from unseen arguments.
import os
from typing import Any

from fastapi import FastAPI
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    debug: bool = False
    debug_toolbar: bool = False
    reload: bool = False


settings = Settings()
DEBUG = os.getenv("DEBUG", "0") == "1"
options: dict[str, Any] = settings.model_dump(include={"debug"})

first = FastAPI(debug=settings.debug)
second = FastAPI(debug=DEBUG)
third = FastAPI(**options)
fourth = FastAPI()
