# begin() inside the open begin() of the same session, sync and async, in with blocks and as plain calls.
from typing import Annotated, AsyncIterator, Iterator

from fastapi import APIRouter, Depends
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://bank@db/bank", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://bank@db/bank", pool_pre_ping=True)
SyncSessions = sessionmaker(engine)
Sessions = async_sessionmaker(async_engine, expire_on_commit=False)
router = APIRouter(prefix="/transfers")


async def get_session() -> AsyncIterator[AsyncSession]:
    async with Sessions() as session:
        yield session


def get_sync_session() -> Iterator[Session]:
    with SyncSessions() as session:
        yield session


@router.post("/")
async def transfer(session: Annotated[AsyncSession, Depends(get_session)]) -> None:
    async with session.begin():
        await session.execute(text("UPDATE accounts SET amount = amount - 1"))
        async with session.begin():  # expect: FA025
            await session.execute(text("INSERT INTO journal VALUES (1)"))


@router.post("/batch")
def batch(amounts: list[int], db: Session = Depends(get_sync_session)) -> None:
    with db.begin():
        for amount in amounts:
            if amount:
                with db.begin():  # expect: FA025
                    db.execute(text("INSERT INTO journal VALUES (:n)"), {"n": amount})


@router.post("/combined")
async def combined() -> None:
    async with Sessions() as session, session.begin():
        try:
            async with session.begin():  # expect: FA025
                await session.execute(text("SELECT 1"))
        finally:
            await session.execute(text("SELECT 2"))


@router.post("/maker")
def maker() -> None:
    with SyncSessions.begin() as db:
        db.execute(text("SELECT 1"))
        with db.begin():  # expect: FA025
            db.execute(text("SELECT 2"))


@router.post("/async-maker")
async def async_maker() -> None:
    async with Sessions.begin() as opened:
        async with opened.begin():  # expect: FA025
            await opened.execute(text("SELECT 2"))


@router.post("/plain")
async def plain(db: AsyncSession = Depends(get_session)) -> None:
    await db.begin()
    await db.execute(text("SELECT 1"))
    await db.begin()  # expect: FA025
    await db.commit()
