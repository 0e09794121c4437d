# Sessions, engines, connections and clients as bare parameters, in several spellings.
import httpx
import requests
import sqlalchemy.orm
from aiohttp import ClientSession
from fastapi import APIRouter, FastAPI
from motor.motor_asyncio import AsyncIOMotorClient
from pymongo import MongoClient
from redis.asyncio import Redis
from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession
from sqlalchemy.orm import Session as DbSession
from sqlmodel import Session

app = FastAPI()
parts = APIRouter(prefix="/parts")


@parts.get("/")
def list_parts(db: DbSession) -> list[str]:  # expect: FA019 "db"
    return [str(db)]


@parts.get("/count")
async def count_parts(
    session: AsyncSession,  # expect: FA019 "session"
    limit: int = 10,
) -> int:
    return limit


@parts.post("/{part_id}")
async def change_part(
    part_id: int,
    *,
    http: httpx.AsyncClient,  # expect: FA019
    cache: Redis,  # expect: FA019
    mongo: MongoClient,  # expect: FA019
) -> int:
    return part_id


@parts.get("/sync")
def sync_clients(
    a: httpx.Client,  # expect: FA019
    b: requests.Session,  # expect: FA019
    c: Engine,  # expect: FA019
    d: Connection,  # expect: FA019
    e: Session,  # expect: FA019
    f: sqlalchemy.orm.Session,  # expect: FA019
) -> int:
    return 1


@app.get("/async")
async def async_clients(
    a: AsyncEngine,  # expect: FA019
    b: AsyncConnection,  # expect: FA019
    c: ClientSession,  # expect: FA019
    d: AsyncIOMotorClient,  # expect: FA019
) -> int:
    return 1


def late(db: DbSession) -> int:  # expect: FA019
    return 1


app.add_api_route("/late", late)
app.include_router(parts)
