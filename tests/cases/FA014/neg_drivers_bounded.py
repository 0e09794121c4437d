# Not: a LIMIT in the text of the statement, a length given to the cursor, a limit on the Mongo cursor.
import sqlite3
from typing import Any

from fastapi import FastAPI
from motor.motor_asyncio import AsyncIOMotorClient

api = FastAPI()
mongo = AsyncIOMotorClient("mongodb://mongo")


@api.get("/a")
def a() -> list[Any]:
    with sqlite3.connect("file:birds?mode=ro", uri=True) as connection:
        return connection.execute("SELECT id, name FROM birds ORDER BY id LIMIT 100").fetchall()


@api.get("/b")
def b(skip: int = 0, limit: int = 10) -> list[Any]:
    with sqlite3.connect("file:birds?mode=ro", uri=True) as connection:
        return connection.execute("SELECT id FROM birds LIMIT ? OFFSET ?", (limit, skip)).fetchall()


@api.get("/c")
async def c() -> list[dict]:
    return await mongo.zoo.birds.find({}).to_list(100)


@api.get("/d")
async def d() -> list[dict]:
    return await mongo.zoo.birds.find({}).limit(20).to_list(length=None)


@api.get("/e")
async def e(page: int = 0) -> list[dict]:
    return await mongo.zoo.birds.find().skip(page * 20).to_list(length=20)
