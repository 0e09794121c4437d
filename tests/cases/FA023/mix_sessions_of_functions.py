# A function that hands out an AsyncSession of its own making is a factory; one that uses it up itself, or keeps its objects, is not at fault.
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession as PlainSession, create_async_engine
from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine("postgresql+asyncpg://db/zoo", pool_pre_ping=True)
router = APIRouter()


class Animal(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


async def get_session():
    async with AsyncSession(engine) as session:  # expect: FA023
        yield session


def open_session() -> AsyncSession:
    session = AsyncSession(engine, autoflush=False)  # expect: FA023
    return session


async def lasting_session():
    async with AsyncSession(engine, expire_on_commit=False) as session:
        yield session


async def count() -> int:
    async with AsyncSession(engine) as session:
        return len((await session.exec(select(Animal))).all())


SessionDep = Annotated[AsyncSession, Depends(get_session)]
LastingDep = Annotated[PlainSession, Depends(lasting_session)]


@router.post("/animals")
async def create(name: str, session: SessionDep) -> dict[str, int | None]:
    animal = Animal(name=name)
    session.add(animal)
    await session.commit()
    return {"id": animal.id}  # expect: FA023


@router.post("/lasting")
async def create_lasting(name: str, session: LastingDep) -> dict[str, int | None]:
    animal = Animal(name=name)
    session.add(animal)
    await session.commit()
    return {"id": animal.id}
