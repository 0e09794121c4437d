# A `return` leaves the block that closes: a session then opens itself again, and stays open.
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, nullcontext

import httpx
from fastapi import Depends, FastAPI
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://shop@db/shop", pool_pre_ping=True)
Local = sessionmaker(engine)
AsyncLocal = async_sessionmaker(
    create_async_engine("postgresql+asyncpg://shop@db/shop", pool_pre_ping=True), expire_on_commit=False
)
app = FastAPI(docs_url=None)
shared = httpx.AsyncClient()


async def session_out_of_with() -> AsyncSession:
    async with AsyncLocal() as session:
        return session  # expect: FA021 "out of the `with` block"


def sync_session_out_of_with():
    with Session(engine) as session:
        session.execute(text("SET TRANSACTION READ ONLY"))
        return session  # expect: FA021 "Dependency `sync_session_out_of_with` returns"


class UnitOfWork:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session


async def unit_of_work() -> UnitOfWork:
    async with AsyncLocal() as session:
        return UnitOfWork(session)


def yielded() -> Iterator[Session]:
    with Local() as session:
        yield session
        return


@asynccontextmanager
async def scope() -> AsyncIterator[AsyncSession]:
    async with AsyncLocal() as session:
        yield session


async def not_closed_here() -> httpx.AsyncClient:
    with nullcontext(shared) as client:
        return client


async def value_of_block() -> str:
    async with scope() as session:
        return await session.scalar(text("SHOW search_path")) or ""


@app.get("/settings")
def settings(
    a=Depends(session_out_of_with),
    b=Depends(sync_session_out_of_with),
    c=Depends(unit_of_work),
    d=Depends(yielded),
    e=Depends(not_closed_here),
    f=Depends(value_of_block),
) -> list[bool]:
    return [bool(x) for x in (a, b, c, d, e, f)]
