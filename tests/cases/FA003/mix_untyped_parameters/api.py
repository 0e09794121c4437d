# Async routes call untyped helpers; a helper that is handed on or given unknown things is innocent.
from typing import Annotated

from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session

from . import ships
from .connections import connect, get_session
from .elsewhere import anything
from .ships import Archive, HarbourRegister, all_ships, saved, sorted_by

app = FastAPI()
conn = connect()
Db = Annotated[Session, Depends(get_session)]


@app.get("/ships")
async def list_ships() -> list[str]:
    return all_ships(conn)  # expect: FA003 "psycopg2"


@app.get("/ships/{name}")
async def read_ship(name: str) -> str:
    return ships.one_ship(conn, name)  # expect: FA003 "one_ship"


@app.get("/count")
async def count(db: Db) -> int:
    ships.count_ships(db)
    return ships.count_ships(anything())


@app.post("/years")
async def close_year(db: Db) -> None:
    HarbourRegister(db).close_year()  # expect: FA003 "close_year"


@app.post("/archive")
async def archive(db: Db, make: type[Archive]) -> None:
    Archive(db).save()
    register(Archive)


@app.post("/saved")
async def save(db: Db) -> None:
    saved(db)  # expect: FA003 "commit"


@app.post("/sorted")
async def sort(db: Db) -> None:
    sorted_by(db)
    sorted([], key=sorted_by)


def register(kind):
    kind(None)
