# A task that start-up code leaves running blocks the loop beside the requests; what it waits for is start-up.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

QUEUE = Path("queue")


async def watch_queue() -> None:
    while True:
        (QUEUE / "seen").read_text()  # expect: FA002
        await asyncio.sleep(30)


async def warm_cache() -> None:
    time.sleep(1)


async def load_models() -> None:
    time.sleep(2)


async def fill() -> None:
    time.sleep(3)


@asynccontextmanager
async def lifespan(app: FastAPI):
    watcher = asyncio.create_task(watch_queue())
    models = asyncio.create_task(load_models())
    await warm_cache()
    await asyncio.gather(asyncio.create_task(fill()))
    await models
    yield
    watcher.cancel()
    await asyncio.gather(watcher, return_exceptions=True)


app = FastAPI(lifespan=lifespan)


@app.get("/sums")
async def sums() -> list[int]:
    with ThreadPoolExecutor() as pool:
        parts = [pool.submit(sum, [n, 1]) for n in range(3)]
        return [part.result() for part in as_completed(parts)]  # expect: FA002
