# fetchall() of DB-API drivers, to_list(None) of Mongo cursors, and SQLModel's exec.
import sqlite3
from typing import Any

import psycopg2
from fastapi import Depends, FastAPI, Request
from motor.motor_asyncio import AsyncIOMotorClient
from sqlmodel import Field, Session, SQLModel, create_engine, select

api = FastAPI()
mongo = AsyncIOMotorClient("mongodb://mongo")
engine = create_engine("postgresql://db/birds", pool_pre_ping=True)


class Bird(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


def session():
    with Session(engine) as opened:
        yield opened


@api.get("/a")
def a() -> list[Any]:  # expect: FA014
    connection = sqlite3.connect("file:birds?mode=ro", uri=True)
    try:
        return connection.execute("SELECT id, name FROM birds").fetchall()
    finally:
        connection.close()


@api.get("/b")
def b() -> list[dict]:  # expect: FA014
    with psycopg2.connect("dbname=birds") as connection, connection.cursor() as cursor:
        cursor.execute("SELECT name FROM birds ORDER BY name")
        rows = cursor.fetchall()
    return [{"name": row[0]} for row in rows]


@api.get("/c")
async def c() -> list[dict]:  # expect: FA014
    return await mongo.zoo.birds.find({}).to_list(None)


@api.get("/d")
async def d(request: Request) -> list[dict]:  # expect: FA014
    birds = mongo["zoo"]["birds"]
    return await birds.find({"caged": False}).sort("name").to_list(length=None)


@api.get("/e", response_model=list[Bird])
def e(db: Session = Depends(session)):  # expect: FA014
    return db.exec(select(Bird)).all()
