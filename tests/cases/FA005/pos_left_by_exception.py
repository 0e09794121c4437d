# Shows a loop that only an exception leaves: the start never succeeds.
import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI


async def broker_state() -> str:
    await asyncio.sleep(0)
    return "down"


@asynccontextmanager
async def lifespan(application: FastAPI):
    tries = 0
    while True:  # expect: FA005
        state = await broker_state()
        tries += 1
        if tries > 100:
            raise RuntimeError(f"broker is {state}")
        await asyncio.sleep(1)
    yield


def create_app() -> FastAPI:
    return FastAPI(title="orders", lifespan=lifespan)
