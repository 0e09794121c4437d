# Shows coroutines handed to an asyncio.TaskGroup.
import asyncio

from fastapi import FastAPI

app = FastAPI()


async def part(number: int) -> int:
    await asyncio.sleep(0)
    return number


@app.get("/sum")
async def total() -> int:
    async with asyncio.TaskGroup() as group:
        parts = [group.create_task(part(n)) for n in range(3)]
        group.create_task(part(9))
    return sum(p.result() for p in parts)
