# Shows gathered, threaded and nested coroutines, futures and servers that are waited for, beside timeouts, drained queues, cancelled tasks and early returns.
import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
import uvicorn
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

queue: asyncio.Queue[int] = asyncio.Queue()


async def forever() -> None:
    while True:
        await asyncio.sleep(1)


def blocking() -> None:
    while True:
        pass


async def drained() -> None:
    while True:
        queue.get_nowait()


async def first_free() -> int:
    while True:
        if queue.empty():
            break
    return 1


@asynccontextmanager
async def consumer() -> AsyncIterator[None]:
    await forever()
    yield


@asynccontextmanager
async def producer() -> AsyncIterator[None]:
    task = asyncio.create_task(forever())
    yield
    task.cancel()


@asynccontextmanager
async def nested(app: FastAPI) -> AsyncIterator[None]:
    async with producer():
        async with consumer():  # expect: FA005
            yield


@asynccontextmanager
async def patient(app: FastAPI) -> AsyncIterator[None]:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(forever(), timeout=3)
    with anyio.move_on_after(3):
        await forever()
    try:
        await drained()
    except asyncio.QueueEmpty:
        app.state.drained = True
    try:
        while True:
            queue.get_nowait()
    except asyncio.QueueEmpty:
        pass
    task = asyncio.create_task(forever())
    await asyncio.sleep(1)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    app.state.free = await first_free()
    work = asyncio.gather(forever(), forever())
    yield
    work.cancel()


app = FastAPI(lifespan=patient)
inner = FastAPI(lifespan=nested)
other = FastAPI()


@other.on_event("startup")
async def gathered() -> None:
    await asyncio.gather(first_free(), forever())  # expect: FA005


@other.on_event("startup")
async def threaded() -> None:
    await run_in_threadpool(blocking)  # expect: FA005


@other.on_event("startup")
async def future() -> None:
    await asyncio.Future()  # expect: FA005


@other.on_event("startup")
async def event() -> None:
    stopped = asyncio.Event()
    await stopped.wait()  # expect: FA005


@other.on_event("startup")
async def shared_event() -> None:
    stopped = asyncio.Event()
    other.state.stopped = stopped
    await stopped.wait()


@other.on_event("startup")
async def metrics() -> None:
    server = uvicorn.Server(uvicorn.Config("metrics:app", port=9000))
    await server.serve()  # expect: FA005


@other.on_event("startup")
async def maybe() -> None:
    if not app.state.drained:
        return
    await forever()


@other.on_event("startup")
async def one_way_or_the_other() -> None:
    if app.state.drained:
        await forever()
    first = asyncio.create_task(forever())
    other.state.first = first


@other.on_event("startup")
async def protected() -> None:
    try:
        await forever()  # expect: FA005
    except asyncio.CancelledError:
        raise
    finally:
        other.state.done = True
