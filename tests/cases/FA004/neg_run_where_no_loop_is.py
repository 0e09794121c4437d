# Where `get_running_loop()` has failed no loop is running, and asyncio.run is right.
import asyncio

from fastapi import FastAPI

app = FastAPI()


async def record(text: str) -> None:
    await asyncio.sleep(0)


def note(text: str) -> None:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(record(text))
        return
    app.state.task = loop.create_task(record(text))


@app.get("/notes")
async def notes() -> str:
    note("asked")
    return "noted"
