# Logging is set up when the app starts.
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from pydantic import BaseModel


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    logging.basicConfig(level=logging.INFO)
    yield


app = FastAPI(title="Belfry", openapi_url=None, lifespan=lifespan)


class Bell(BaseModel):
    tone: str


@app.get("/bell")
async def bell() -> Bell:
    return Bell(tone="c")
