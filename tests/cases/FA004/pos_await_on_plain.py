# Shows await on things known not to be awaitable (form b).
import httpx
import requests
from fastapi import Depends, FastAPI
from sqlalchemy import create_engine, select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

Local = async_sessionmaker(create_async_engine("postgresql+asyncpg://db/a"), expire_on_commit=False)
SyncLocal = sessionmaker(create_engine("postgresql://db/a", pool_pre_ping=True))
api = FastAPI()


def total(values: list[int]) -> int:
    return sum(values)


class Cart:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, line: str) -> None:
        self.lines.append(line)


async def get_session():
    async with Local() as session:
        yield session


def get_sync_session():
    with SyncLocal() as session:
        yield session


@api.post("/a")
async def plain_function() -> int:
    cart = Cart()
    await cart.add("x")  # expect: FA004
    return await total([1, 2])  # expect: FA004 "total"


@api.post("/b")
async def session_add(db: AsyncSession = Depends(get_session)) -> dict:
    await db.add(object())  # expect: FA004
    await db.add_all([])  # expect: FA004
    await db.flush()
    return {}


@api.post("/c")
async def results(db: AsyncSession = Depends(get_session)) -> list:
    result = await db.execute(select(text("1")))
    rows = await result.scalars()  # expect: FA004
    return list(rows)


@api.post("/d")
async def sync_session(db: Session = Depends(get_sync_session)) -> int:
    found = await db.execute(text("select 1"))  # expect: FA004
    return len(found.all())


@api.post("/e")
async def responses(url: str) -> dict:
    old = requests.get(url, timeout=3)
    first = await old.json()  # expect: FA004
    async with httpx.AsyncClient() as client:
        answer = await client.get(url)
    second = await answer.json()  # expect: FA004
    return {"first": first, "second": second}
