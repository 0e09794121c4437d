# Shows async for over a project stream that has no end.
import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI


async def ticks():
    number = 0
    while True:
        yield number
        number += 1
        await asyncio.sleep(1)


async def three():
    for number in range(3):
        yield number


@asynccontextmanager
async def lifespan(app: FastAPI):
    async for number in three():
        app.state.seen = number
    async for number in ticks():  # expect: FA005
        app.state.seen = number
    yield


app = FastAPI(lifespan=lifespan)
