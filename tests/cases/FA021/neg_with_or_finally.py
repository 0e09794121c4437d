# Every dependency closes what it opens: with, async with, try/finally, closing and exit stacks.
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack, closing

import httpx
from fastapi import APIRouter, Depends
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://blog@db/blog", pool_pre_ping=True)
Local = sessionmaker(engine)
AsyncLocal = async_sessionmaker(
    create_async_engine("postgresql+asyncpg://blog@db/blog", pool_pre_ping=True), expire_on_commit=False
)
router = APIRouter()


def classic() -> Iterator[Session]:
    db = Local()
    try:
        yield db
        db.commit()
    except Exception:
        db.rollback()
        raise
    finally:
        db.close()


def managed():
    with Session(engine) as session:
        yield session


def transactional():
    with Local.begin() as session:
        yield session


async def managed_async() -> AsyncIterator[AsyncSession]:
    async with AsyncLocal() as session:
        try:
            yield session
            await session.commit()
        except Exception:
            await session.rollback()
            raise


async def client_with_late_with() -> AsyncIterator[httpx.AsyncClient]:
    client = httpx.AsyncClient()
    async with client:
        yield client


def ledger() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect("ledger.db")) as connection:
        yield connection


def stacked():
    with ExitStack() as stack:
        session = stack.enter_context(Local())
        rates = stack.enter_context(open("rates.csv"))
        yield session, rates


async def stacked_async():
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(httpx.AsyncClient())
        yield client


@contextlib.contextmanager
def session_scope() -> Iterator[Session]:
    session = Local()
    yield session
    session.close()


def scoped():
    with session_scope() as session:
        yield session


@router.get("/posts")
async def posts(
    a=Depends(classic),
    b=Depends(managed),
    c=Depends(transactional),
    d=Depends(managed_async),
    e=Depends(client_with_late_with),
    f=Depends(ledger),
    g=Depends(stacked),
    h=Depends(stacked_async),
    i=Depends(scoped),
) -> list[bool]:
    return [bool(x) for x in (a, b, c, d, e, f, g, h, i)]
