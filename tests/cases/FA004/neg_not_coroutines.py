# Shows calls of async things that make no coroutine, and decorators that change what a call gives.
import asyncio
import functools
from contextlib import asynccontextmanager

from asgiref.sync import async_to_sync
from celery import shared_task
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


def background(func):
    @functools.wraps(func)
    def start(*args):
        return asyncio.ensure_future(func(*args))

    return start


@asynccontextmanager
async def opened(name: str):
    yield name


async def lines(name: str):
    for number in range(3):
        yield f"{name}{number}"


@background
async def audit(line: str) -> None:
    await asyncio.sleep(0)


@async_to_sync
async def blocking_total() -> int:
    return 3


@shared_task
def rebuild(name: str) -> str:
    return name


class Lazy:
    def __await__(self):
        return asyncio.sleep(0).__await__()


@app.get("/lines")
async def stream(name: str) -> StreamingResponse:
    audit("stream")
    rebuild.delay(name)
    return StreamingResponse(lines(name))


@app.get("/all")
async def everything(name: str) -> list[str]:
    source = lines(name)
    async with opened(name) as first:
        await Lazy()
        return [first] + [line async for line in source]


@app.get("/total")
def total() -> int:
    return blocking_total()
