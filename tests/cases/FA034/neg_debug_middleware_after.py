# Middleware that only a debug branch adds does not count as added later.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    debug: bool = False
    origins: list[str]


settings = Settings()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_credentials=True)

if settings.debug:
    app.add_middleware(GZipMiddleware)
