# Optional filters, loops that fill a list, statements built by functions, ranges, parents found by name, threads.
import asyncio
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import ForeignKey, Select, create_engine, func, or_, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Hall(Base):
    __tablename__ = "halls"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Show(Base):
    __tablename__ = "shows"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    genre: Mapped[str]
    begins: Mapped[datetime]
    venue: Mapped[int] = mapped_column(ForeignKey("halls.id"))
    hall: Mapped[Hall] = relationship()


class ShowOut(BaseModel):
    title: str


engine = create_engine("postgresql://db/stage", pool_pre_ping=True)
app = FastAPI(openapi_url=None)


def get_db():
    with Session(engine) as session:
        yield session


Db = Annotated[Session, Depends(get_db)]


def visible() -> Select[tuple[Show]]:
    return select(Show).where(Show.genre != "private")


def newest() -> Select[tuple[Show]]:
    return visible().order_by(Show.begins.desc()).limit(20)


def fetch(db, statement):
    return db.scalars(statement).all()


def list_shows(db, hall_id=None, genre=None):
    query = db.query(Show)
    if hall_id is not None:
        query = query.filter(Show.venue == hall_id)
    if genre is not None:
        query = query.filter(Show.genre == genre)
    return query.all()


def every_show() -> list[Show]:
    with Session(engine) as session:
        return session.query(Show).all()


def some_shows(limit: int) -> list[Show]:
    with Session(engine) as session:
        return session.query(Show).limit(limit).all()


def shows_of_today(db: Db):
    return db.scalars(select(Show).where(Show.genre == "today")).all()


@app.get("/a")
def optional_filter(db: Db, hall_id: int | None = None) -> list[Any]:  # expect: FA014
    statement = select(Show)
    if hall_id is not None:
        statement = statement.where(Show.venue == hall_id)
    return db.scalars(statement).all()


@app.get("/b")
def filled(db: Db) -> list[ShowOut]:  # expect: FA014
    found = []
    for show in db.scalars(select(Show)):
        found.append(ShowOut(title=show.title))
    return found


@app.get("/c")
def built(db: Db) -> list[Any]:  # expect: FA014
    return fetch(db, visible())


@app.get("/d")
def built_with_limit(db: Db) -> list[Any]:
    return fetch(db, newest())


@app.get("/e")
def by_helper(db: Db, genre: str) -> list[Any]:  # expect: FA014
    return list_shows(db, genre=genre)


@app.get("/halls/{hall_id}/shows")
def of_hall(db: Db, hall_id: int) -> list[Any]:
    return list_shows(db, hall_id)


@app.get("/halls/by-name/{name}/shows")
def of_hall_by_name(db: Db, name: str) -> list[Any]:
    return db.scalars(select(Show).join(Hall).where(Hall.name == name)).all()


@app.get("/genres/{genre}")
def of_genre(db: Db, genre: str) -> list[Any]:
    return db.scalars(select(Show).where(Show.genre == genre)).all()


@app.get("/f")
def between(db: Db, opening: datetime, closing: datetime) -> list[Any]:
    statement = select(Show).where(Show.begins >= opening).where(Show.begins < closing)
    return db.scalars(statement).all()


@app.get("/g")
def searched(db: Db, q: str) -> list[Any]:  # expect: FA014
    criterion = or_(Show.title.ilike(f"%{q}%"), Show.genre.ilike(f"%{q}%"))
    return db.scalars(select(Show).filter(criterion)).all()


@app.get("/h")
def grouped(db: Db) -> list[Any]:
    return [tuple(row) for row in db.execute(select(Show.genre, func.count()).group_by(Show.genre)).all()]


@app.get("/i")
def genres(db: Db) -> list[str]:
    return list(db.scalars(select(Show.genre).distinct()).all())


@app.get("/j")
def written(db: Db) -> list[Any]:  # expect: FA014
    return [dict(row._mapping) for row in db.execute(text("SELECT id, title FROM shows")).all()]


@app.get("/k")
def written_with_limit(db: Db) -> list[Any]:
    return [dict(row._mapping) for row in db.execute(text("SELECT id FROM shows LIMIT 9")).all()]


@app.get("/l")
async def in_thread() -> list[Any]:  # expect: FA014
    return await asyncio.to_thread(every_show)


@app.get("/m")
async def in_thread_with_limit() -> list[Any]:
    return await asyncio.to_thread(some_shows, 50)


@app.get("/n")
def provided(shows: Annotated[list[Any], Depends(shows_of_today)]) -> list[Any]:  # expect: FA014
    return shows


@app.get("/o")
def counted(db: Db) -> dict[str, int]:
    shows = db.scalars(select(Show)).all()
    return {"shows": len(shows), "halls": sum(1 for _ in {show.venue for show in shows})}


@app.get("/p")
def sliced(db: Db) -> list[Any]:
    return db.scalars(select(Show)).all()[:10]


@app.get("/q")
def related(db: Db, hall: int) -> list[Any]:
    found = db.get(Hall, hall)
    return db.query(Show).filter(Show.hall == found).all()


@app.get("/r")
def unknown_criteria(db: Db, criteria: Annotated[list[Any], Depends(lambda: [])]) -> list[Any]:
    return db.query(Show).filter(*criteria).all()
