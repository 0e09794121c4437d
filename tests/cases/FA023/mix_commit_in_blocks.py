# A commit in a try block or at the end of a begin() block expires as well; a deleted object, a branch and a loop are left alone.
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine("postgresql+asyncpg://db/teams", pool_pre_ping=True)
sessions = async_sessionmaker(engine)  # expect: FA023
app = FastAPI()


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

    @property
    def label(self) -> str:
        return "team"


async def get_session():
    async with sessions() as session:
        try:
            yield session
        finally:
            await session.close()


Db = Annotated[AsyncSession, Depends(get_session)]


@app.post("/try")
async def committed_in_try(db: Db, name: str) -> int:
    team = Team(name=name)
    db.add(team)
    try:
        await db.commit()
    except IntegrityError:
        await db.rollback()
        raise HTTPException(409)
    return team.id  # expect: FA023


@app.post("/block")
async def committed_by_block(db: Db, name: str) -> int:
    async with db.begin():
        team = Team(name=name)
        db.add(team)
        await db.flush()
        number = team.id
    return number + len(team.name)  # expect: FA023


@app.post("/override")
async def keeping(name: str) -> int:
    async with sessions(expire_on_commit=False) as db:
        team = Team(name=name)
        db.add(team)
        await db.commit()
        return team.id


@app.delete("/{team_id}")
async def deleted(db: Db, team_id: int) -> str:
    team = await db.get_one(Team, team_id)
    await db.delete(team)
    await db.commit()
    return team.name


@app.put("/branch/{team_id}")
async def branch(db: Db, team_id: int, name: str = "") -> str:
    team = await db.get_one(Team, team_id)
    if name:
        team.name = name
        await db.commit()
    return team.name


@app.put("/all")
async def every(db: Db, name: str) -> None:
    for team in (await db.scalars(select(Team))).all():
        team.name = name
        await db.commit()


@app.put("/assigned/{team_id}")
async def assigned(db: Db, team_id: int) -> str:
    team = await db.get_one(Team, team_id)
    await db.commit()
    team.name = "new"
    return team.name + team.label


@app.put("/other")
async def not_of_the_session(db: Db, name: str) -> str:
    team = Team(name=name)
    await db.commit()
    return team.name
