# Values made once on first use, running tasks and locks belong to the process.
import asyncio

from fastapi import FastAPI
from redis.asyncio import Redis

app = FastAPI()
tasks: set[asyncio.Task[None]] = set()
locks: dict[str, asyncio.Lock] = {}
clients: dict[str, Redis] = {}
_rules: list[str] | None = None
_started = False


def read_rules() -> list[str]:
    return ["one", "two"]


def get_rules() -> list[str]:
    global _rules
    if _rules is None:
        _rules = read_rules()
    return _rules


def start_once() -> None:
    global _started
    if _started:
        return
    _started = True


async def work() -> None:
    await asyncio.sleep(1)


@app.get("/rules")
async def rules(name: str) -> list[str]:
    start_once()
    task = asyncio.create_task(work())
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    clients[name] = Redis(host=name)
    async with locks.setdefault(name, asyncio.Lock()):
        return get_rules()
