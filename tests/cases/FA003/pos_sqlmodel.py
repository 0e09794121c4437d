# Shows SQLModel's session on the loop, opened by the route itself and injected.
from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine("postgresql://db/heroes", pool_pre_ping=True)
team = APIRouter()


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


def open_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(open_session)]


@team.get("/heroes")
async def heroes(limit: int = 10) -> list[Hero]:
    with Session(engine) as session:
        return session.exec(select(Hero).limit(limit)).all()  # expect: FA003


@team.post("/heroes")
async def add_hero(hero: Hero, session: SessionDep) -> Hero:
    session.add(hero)
    session.commit()  # expect: FA003
    return hero


@team.get("/heroes/{hero_id}")
async def hero_by_id(hero_id: int, session: SessionDep) -> Hero:
    found = session.get(Hero, hero_id)  # expect: FA003
    if not found:
        raise HTTPException(404)
    return found


@team.get("/sync/heroes/{hero_id}")
def hero_in_thread(hero_id: int, session: SessionDep) -> Hero:
    return session.get(Hero, hero_id)
