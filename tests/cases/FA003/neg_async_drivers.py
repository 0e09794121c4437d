# Shows asynchronous sessions and drivers, whose methods bear the same names.
import aiosqlite
import asyncpg
import psycopg
import redis.asyncio as redis
from fastapi import Depends, FastAPI
from motor.motor_asyncio import AsyncIOMotorClient
from pymongo import AsyncMongoClient
from redis import asyncio as aioredis
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://db/shop", pool_pre_ping=True)
Session = async_sessionmaker(engine, expire_on_commit=False)
cache = redis.Redis()
other = aioredis.from_url("redis://cache")
motor = AsyncIOMotorClient("mongodb://mongo")
mongo = AsyncMongoClient("mongodb://mongo")
api = FastAPI()


async def get_db():
    async with Session() as session:
        yield session


@api.get("/a")
async def a(db: AsyncSession = Depends(get_db)) -> list[int]:
    result = await db.execute(select(text("1")))
    rows = result.scalars().all()
    await db.flush()
    await db.commit()
    return [int(row) for row in rows]


@api.get("/b/{key}")
async def b(key: str) -> dict:
    await cache.set(key, "1")
    await other.delete(key)
    found = await motor["shop"]["orders"].find_one({"key": key})
    again = await mongo["shop"]["orders"].find_one({"key": key})
    return {"found": found == again}


@api.get("/c")
async def c() -> int:
    conn = await asyncpg.connect("postgresql://db")
    total = await conn.fetchval("select 1")
    await conn.close()
    async with aiosqlite.connect("x.db") as lite:
        await lite.execute("select 1")
    async with await psycopg.AsyncConnection.connect("dbname=x") as aconn:
        await aconn.execute("select 1")
    return total
