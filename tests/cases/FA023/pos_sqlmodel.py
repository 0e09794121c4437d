# SQLModel's Relationship and its own AsyncSession with exec().
from typing import Optional

from fastapi import Depends, FastAPI
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import selectinload
from sqlmodel import Field, Relationship, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine("postgresql+asyncpg://heroes@db/heroes", pool_pre_ping=True)
factory = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
app = FastAPI()


class Team(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str
    heroes: list["Hero"] = Relationship(back_populates="team")


class Hero(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str
    team_id: Optional[int] = Field(default=None, foreign_key="team.id")
    team: Optional[Team] = Relationship(back_populates="heroes")


async def session():
    async with factory() as opened:
        yield opened


@app.get("/teams/{team_id}/size")
async def team_size(team_id: int, db: AsyncSession = Depends(session)) -> int:
    team = await db.get(Team, team_id)
    assert team
    return len(team.heroes)  # expect: FA023 "heroes"


@app.get("/heroes/{name}")
async def hero_team(name: str, db: AsyncSession = Depends(session)) -> str:
    hero = (await db.exec(select(Hero).where(Hero.name == name))).one()
    team = hero.team  # expect: FA023 "team"
    return team.name if team else hero.name


@app.get("/teams/{team_id}/names")
async def names(team_id: int, db: AsyncSession = Depends(session)) -> list[str]:
    found = await db.exec(select(Team).where(Team.id == team_id).options(selectinload(Team.heroes)))
    return [hero.name for hero in found.one().heroes]
