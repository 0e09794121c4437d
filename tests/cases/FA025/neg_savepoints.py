# Savepoints under an outer begin() or before a commit, and on a session that a caller hands in.
from contextlib import suppress

from fastapi import Depends, FastAPI
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://votes@db/votes", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://votes@db/votes", pool_pre_ping=True)
SyncSessions = sessionmaker(engine)
Sessions = async_sessionmaker(async_engine, expire_on_commit=False)
app = FastAPI()
INSERT = text("INSERT INTO votes VALUES (1)")


def under_begin() -> None:
    with Session(engine) as session, session.begin():
        with session.begin_nested():
            session.execute(INSERT)
            with session.begin_nested():
                session.execute(INSERT)


def begin_as_savepoint() -> None:
    with SyncSessions.begin() as session:
        with session.begin(nested=True):
            session.execute(INSERT)


async def under_maker() -> None:
    async with Sessions.begin() as session:
        async with session.begin_nested() as savepoint:
            await session.execute(INSERT)
            await savepoint.rollback()


async def committed() -> None:
    async with Sessions() as session:
        for _ in range(3):
            with suppress(IntegrityError):
                async with session.begin_nested():
                    await session.execute(INSERT)
        await session.commit()


def committed_in_try() -> None:
    db = SyncSessions()
    try:
        with db.begin_nested():
            db.execute(INSERT)
        db.commit()
    except Exception:
        db.rollback()
        raise
    finally:
        db.close()


def save(session: Session) -> None:
    session.commit()


def committed_elsewhere() -> None:
    with SyncSessions() as session:
        with session.begin_nested():
            session.execute(INSERT)
        save(session)


async def handed_in(session: AsyncSession) -> None:
    async with session.begin_nested():
        await session.execute(INSERT)


async def committing_session():
    async with Sessions() as session:
        yield session
        await session.commit()


@app.post("/votes")
async def vote(session: AsyncSession = Depends(committing_session)) -> None:
    async with session.begin_nested():
        await session.execute(INSERT)
