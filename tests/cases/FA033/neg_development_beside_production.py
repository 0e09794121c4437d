# A class for development beside one for production is chosen, not forgotten.
import os

from fastapi import FastAPI
from pydantic_settings import BaseSettings


class BaseConfig(BaseSettings):
    debug: bool = False


class DevelopmentConfig(BaseConfig):
    debug: bool = True


class ProductionConfig(BaseConfig):
    debug: bool = False


config = ProductionConfig() if os.environ.get("STAGE") == "production" else DevelopmentConfig()
app = FastAPI(debug=config.debug)
