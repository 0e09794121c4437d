# Shows coroutines that are awaited later or handed to something that awaits them.
import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any, TypeVar

import anyio
from fastapi import BackgroundTasks, FastAPI

T = TypeVar("T")
api = FastAPI()
running: set[asyncio.Task] = set()


async def load(name: str) -> str:
    await asyncio.sleep(0)
    return name


async def with_retry(work: Awaitable[T]) -> T:
    return await work


def spawn(work: Coroutine[Any, Any, str]) -> None:
    task = asyncio.create_task(work)
    running.add(task)


def lazily(name: str):
    return load(name)


def many(names: list[str]):
    for name in names:
        yield load(name)


@api.get("/a")
async def together(name: str) -> list[str]:
    first, second = await asyncio.gather(load(name), load("b"))
    rest = await asyncio.gather(*[load(n) for n in ("c", "d")])
    more = await asyncio.gather(*(load(n) for n in ("e", "f")), return_exceptions=False)
    spread = await asyncio.gather(*many(["g"]))
    return [first, second, *rest, *more, *spread]


@api.get("/b")
async def later(name: str) -> str:
    pending = load(name)
    collected = []
    for number in range(3):
        collected.append(load(str(number)))
    await asyncio.gather(*collected)
    return await pending


@api.get("/c")
async def tasks(name: str) -> str:
    task = asyncio.create_task(load(name))
    other = asyncio.ensure_future(load(name))
    await asyncio.wait({task, other})
    spawn(load(name))
    await asyncio.shield(load(name))
    return await asyncio.wait_for(load(name), timeout=3)


@api.get("/d")
async def wrapped(name: str) -> str:
    await with_retry(load(name))
    held = {"a": load(name)}
    await held["a"]
    return await lazily(name)


@api.get("/e")
async def groups(name: str, background: BackgroundTasks) -> dict:
    async with anyio.create_task_group() as group:
        group.start_soon(load, name)
    background.add_task(load, name)
    loop = asyncio.get_running_loop()
    loop.create_task(load(name))
    for finished in asyncio.as_completed([load("x"), load("y")]):
        await finished
    return {"name": name}


def from_other_thread(loop: asyncio.AbstractEventLoop) -> str:
    return asyncio.run_coroutine_threadsafe(load("x"), loop).result()
