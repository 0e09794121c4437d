# Shows awaits that look odd but are right: sync functions that return awaitables, awaitable methods of AsyncSession, and others.
import asyncio

import aiohttp
from fastapi import Depends, FastAPI, Request, WebSocket
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://db/a")
Local = async_sessionmaker(engine, expire_on_commit=False)
api = FastAPI()


async def compute(number: int) -> int:
    return number


def started(number: int) -> "asyncio.Task[int]":
    return asyncio.create_task(compute(number))


def lazily(number: int):
    return compute(number)


def unknown(client, number: int):
    return client.fetch(number)


async def get_session():
    async with Local() as session:
        yield session


@api.get("/a")
async def a(request: Request) -> dict:
    first = await started(1)
    second = await lazily(2)
    third = await asyncio.to_thread(sum, [1, 2])
    fourth = await run_in_threadpool(sum, [1])
    fifth = await asyncio.get_running_loop().run_in_executor(None, sum, [1])
    sixth = await unknown(request.app.state.client, 1)
    return {"all": [first, second, third, fourth, fifth, sixth, await request.json()]}


@api.get("/b")
async def b(db: AsyncSession = Depends(get_session)) -> list:
    row = await db.get(object, 1)
    await db.delete(row)
    await db.refresh(row)
    await db.merge(row)
    await db.run_sync(lambda session: session.flush())
    rows = await db.scalars(select(text("1")))
    one = (await db.execute(text("select 1"))).scalar_one()
    stream = await db.stream(text("select 1"))
    await db.rollback()
    await db.close()
    return [one, *rows.all(), [r async for r in stream]]


@api.get("/c")
async def c(url: str) -> dict:
    async with aiohttp.ClientSession() as http:
        async with http.get(url) as answer:
            return await answer.json()


@api.websocket("/ws")
async def ws(socket: WebSocket) -> None:
    await socket.accept()
    line = await socket.receive_text()
    await socket.send_text(line)
