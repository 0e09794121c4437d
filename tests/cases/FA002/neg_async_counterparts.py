# Shows the asynchronous counterparts, many of which bear the same method names.
import asyncio

import aiofiles
import anyio
import bcrypt
from fastapi import FastAPI

web = FastAPI()
jobs: asyncio.Queue = asyncio.Queue()
results: dict = {}


async def compute(number: int) -> int:
    await asyncio.sleep(0)
    return number * number


@web.get("/square/{number}")
async def square(number: int) -> int:
    task = asyncio.create_task(compute(number))
    await asyncio.wait({task})
    return task.result()


@web.get("/done")
async def done() -> list[int]:
    finished, _ = await asyncio.wait([asyncio.ensure_future(compute(n)) for n in range(3)])
    return [task.result() for task in finished]


@web.get("/next")
async def next_job() -> int:
    first = await jobs.get()
    await jobs.join()
    try:
        return first + jobs.get_nowait()
    except asyncio.QueueEmpty:
        return results.get("last", 0)


@web.get("/file/{name}")
async def read(name: str) -> str:
    async with aiofiles.open(name) as handle:
        text = await handle.read()
    text += await anyio.Path(name).read_text()
    async with await anyio.open_file(name) as other:
        text += await other.read()
    return text


@web.get("/version")
async def version() -> str:
    child = await asyncio.create_subprocess_exec("git", "--version", stdout=asyncio.subprocess.PIPE)
    out, _ = await child.communicate()
    await child.wait()
    shell = await asyncio.create_subprocess_shell("true")
    await shell.wait()
    return out.decode()


@web.post("/hash")
async def hash_password(password: str) -> str:
    hashed = await asyncio.to_thread(bcrypt.hashpw, password.encode(), bcrypt.gensalt())
    return hashed.decode()


@web.get("/peer/{host}")
async def peer(host: str) -> bytes:
    reader, writer = await asyncio.open_connection(host, 80)
    writer.close()
    return await reader.read(10)
