# Helpers that start a loop of their own; both are reached by routes.
import asyncio


async def fetch(name: str) -> dict:
    return {"name": name}


def fetch_sync(name: str) -> dict:
    return asyncio.run(fetch(name))  # expect: FA004


def fetch_old(name: str) -> dict:
    loop = asyncio.new_event_loop()
    return loop.run_until_complete(fetch(name))  # expect: FA004


def unreached(name: str) -> dict:
    return asyncio.run(fetch(name))
