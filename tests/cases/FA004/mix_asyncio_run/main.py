# Shows asyncio.run and run_until_complete in code that a route or dependency reaches (form c), and where neither does.
import asyncio
from asyncio import run

from fastapi import Depends, FastAPI

import bridge
from bridge import fetch, fetch_sync

app = FastAPI()


@app.get("/a")
async def on_the_loop(name: str) -> dict:
    return asyncio.run(fetch(name))  # expect: FA004


@app.get("/b")
def in_a_thread(name: str) -> dict:
    return run(fetch(name))  # expect: FA004


def current(name: str) -> dict:
    return fetch_sync(name)


@app.get("/c")
async def through_dependency(found: dict = Depends(current)) -> dict:
    return found


@app.get("/d")
async def through_helper(name: str) -> dict:
    return bridge.fetch_old(name)


async def main() -> None:
    print(await fetch("x"))


if __name__ == "__main__":
    asyncio.run(main())
