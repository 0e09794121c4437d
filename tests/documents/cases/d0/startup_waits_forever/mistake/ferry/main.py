# The lifespan never comes to its yield, and the load balancer gives up.
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from pydantic import BaseModel

from ferry.tide import Tide


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.tide = tide = Tide()
    await tide.follow()  # expect: FA005
    yield


app = FastAPI(title="Ferry", openapi_url=None, lifespan=lifespan)


class Level(BaseModel):
    metres: float


@app.get("/level")
async def level(request: Request) -> Level:
    return Level(metres=request.app.state.tide.metres)
