# What has no end runs in a task beside the lifespan.
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from pydantic import BaseModel

from ferry.tide import Tide


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.tide = tide = Tide()
    following = asyncio.create_task(tide.follow())
    yield
    following.cancel()


app = FastAPI(title="Ferry", openapi_url=None, lifespan=lifespan)


class Level(BaseModel):
    metres: float


@app.get("/level")
async def level(request: Request) -> Level:
    return Level(metres=request.app.state.tide.metres)
