# A coroutine that is annotated, unpacked, tested, listed and dropped, or handed over as a function, never runs.
import asyncio

from fastapi import BackgroundTasks, FastAPI
from fastapi.concurrency import run_in_threadpool

app = FastAPI()


async def fetch(key: str) -> dict[str, int]:
    return {key: 1}


async def may_read(user: str) -> bool:
    return user != "guest"


async def page(number: int) -> tuple[list[int], int]:
    return [number], 1


def fetch_later(key: str):
    return fetch(key)


@app.get("/a")
async def annotated(key: str) -> dict[str, int]:
    found: dict[str, int] = fetch(key)  # expect: FA004
    return dict(found.items())


@app.get("/b")
async def unpacked(number: int) -> int:
    items, total = page(number)  # expect: FA004
    return len(items) + total


@app.get("/c")
async def tested(user: str) -> str:
    if user and may_read(user):  # expect: FA004
        return "yes"
    return "no"


@app.get("/d")
async def dropped(tasks: BackgroundTasks) -> str:
    [fetch(key) for key in "abc"]  # expect: FA004
    tasks.add_task(fetch("d"))  # expect: FA004
    await run_in_threadpool(fetch("e"))  # expect: FA004
    fetch_later("f")  # expect: FA004
    return "done"


@app.get("/e")
async def right(tasks: BackgroundTasks, user: str) -> str:
    tasks.add_task(fetch, "d")
    later: asyncio.Task[dict[str, int]] = asyncio.create_task(fetch("g"))
    waiting = [fetch(key) for key in "abc"]
    await asyncio.gather(*waiting, later)
    first, second = fetch("h"), fetch("i")
    await first
    await second
    if user and await may_read(user):
        return "yes"
    return str(await fetch_later("j"))
