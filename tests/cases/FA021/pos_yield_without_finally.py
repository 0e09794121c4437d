# The code after a bare yield does not run when the route raises: the session, client or connection stays open.
import sqlite3
from collections.abc import AsyncIterator, Iterator

import httpx
from fastapi import Depends, FastAPI
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

api = FastAPI()
engine = create_engine("postgresql://stock@db/stock", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://stock@db/stock", pool_pre_ping=True)
Sessions = async_sessionmaker(async_engine, expire_on_commit=False)


async def session_dependency() -> AsyncIterator[AsyncSession]:
    session = Sessions()
    yield session  # expect: FA021
    await session.close()


def connection_dependency() -> Iterator[Connection]:
    connection = engine.connect()
    yield connection  # expect: FA021
    connection.close()


async def weather_client():
    client = httpx.AsyncClient(base_url="https://weather.example.com")
    yield client  # expect: FA021
    await client.aclose()


def ledger() -> Iterator[sqlite3.Connection]:
    yield sqlite3.connect("/var/lib/stock/ledger.db")  # expect: FA021


@api.get("/stock")
async def stock(session: AsyncSession = Depends(session_dependency), client: httpx.AsyncClient = Depends(weather_client)) -> dict[str, bool]:
    return {"open": session.is_active, "closed": client.is_closed}


@api.get("/ledger")
def ledger_state(
    connection: Connection = Depends(connection_dependency),
    book: sqlite3.Connection = Depends(ledger),
) -> dict[str, bool]:
    return {"closed": connection.closed, "dirty": book.in_transaction}
