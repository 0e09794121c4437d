# Shows an endless coroutine in a task group that is open around the yield.
import asyncio
from contextlib import asynccontextmanager

import anyio
from fastapi import FastAPI


async def forever() -> None:
    while True:
        await asyncio.sleep(1)


@asynccontextmanager
async def grouped(app: FastAPI):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(forever())
        yield
        task.cancel()


@asynccontextmanager
async def grouped_by_anyio(app: FastAPI):
    async with anyio.create_task_group() as group:
        group.start_soon(forever)
        yield
        group.cancel_scope.cancel()


first = FastAPI(lifespan=grouped)
second = FastAPI(lifespan=grouped_by_anyio)
