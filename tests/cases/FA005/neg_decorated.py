# Shows start-up handlers whose decorators run the endless body elsewhere.
import asyncio
import functools

from fastapi import FastAPI
from fastapi_utils.tasks import repeat_every

app = FastAPI()


def in_background(function):
    @functools.wraps(function)
    async def wrapper() -> None:
        app.state.task = asyncio.create_task(function())

    return wrapper


@app.on_event("startup")
@repeat_every(seconds=60)
async def tidy() -> None:
    while True:
        await asyncio.sleep(1)


@app.on_event("startup")
@in_background
async def poll() -> None:
    while True:
        await asyncio.sleep(1)


@in_background
async def listen() -> None:
    while True:
        await asyncio.sleep(1)


@app.on_event("startup")
async def begin() -> None:
    await listen()
