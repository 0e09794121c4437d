# A branch that asks for development, and a base class that the class for production corrects.
import os

from fastapi import FastAPI
from pydantic_settings import BaseSettings


class CommonSettings(BaseSettings):
    debug: bool = True


class ProductionSettings(CommonSettings):
    debug: bool = False


settings = ProductionSettings() if os.environ.get("STAGE") == "live" else CommonSettings()

if os.environ.get("STAGE") == "development":
    app = FastAPI(debug=True)
else:
    app = FastAPI()

if settings.debug:
    app.debug = True
