# Shows start-up loops that end: break, return from a helper, a condition, a finite iterator, an event that somebody sets.
import asyncio
import itertools
from contextlib import asynccontextmanager

from fastapi import FastAPI


async def database_is_up() -> bool:
    await asyncio.sleep(0)
    return True


async def wait_for_database() -> None:
    while True:
        if await database_is_up():
            return
        await asyncio.sleep(1)


async def warm(ready: asyncio.Event) -> None:
    await asyncio.sleep(1)
    ready.set()


@asynccontextmanager
async def lifespan(app: FastAPI):
    while True:
        try:
            app.state.up = await database_is_up()
        except OSError:
            await asyncio.sleep(1)
        else:
            break
    await wait_for_database()
    tries = 0
    while tries < 3:
        tries += 1
    for number in itertools.count():
        if number > 3:
            break
    for number in itertools.islice(itertools.count(), 3):
        await asyncio.sleep(number)
    ready = asyncio.Event()
    task = asyncio.create_task(warm(ready))
    await ready.wait()
    await task
    yield


app = FastAPI(lifespan=lifespan)
