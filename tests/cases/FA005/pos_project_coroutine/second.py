# Shows the same in a start-up handler and through a task that is awaited.
import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI

import worker


@asynccontextmanager
async def awaited_task(app: FastAPI):
    task = asyncio.create_task(worker.forever())
    await task  # expect: FA005
    yield


first = FastAPI(lifespan=awaited_task)
second = FastAPI()


@second.on_event("startup")
async def begin() -> None:
    await worker.forever()  # expect: FA005
