# Any of the three arguments is a switch; arguments that cannot be seen are innocent.
from typing import Any

from fastapi import FastAPI
from pydantic_settings import BaseSettings
from starlette.applications import Starlette


class Settings(BaseSettings):
    docs: bool = False
    openapi_url: str | None = None


settings = Settings()
options: dict[str, Any] = settings.model_dump(exclude={"docs"})

closed = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
schema = FastAPI(openapi_url=settings.openapi_url)
switched = FastAPI(docs_url="/docs" if settings.docs else None, redoc_url=None)
unseen = FastAPI(**options)
bare = Starlette()
