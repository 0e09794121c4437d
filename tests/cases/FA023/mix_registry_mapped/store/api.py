# Relationships of such classes; what is handed to an awaited call is read before that call runs.
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import lazyload, selectinload

from .models import Car, Garage, Owner, Plain

engine = create_async_engine("postgresql+asyncpg://h/d", pool_pre_ping=True)
router = APIRouter()


async def get_session():
    async with AsyncSession(engine, expire_on_commit=False) as session:
        yield session


Session = Annotated[AsyncSession, Depends(get_session)]


async def notify(session: AsyncSession, owner: Owner) -> None:
    await session.execute(select(Owner))


@router.get("/1")
async def one(session: Session, key: int) -> int:
    owner = await session.scalar(select(Owner).where(Owner.id == key))
    return len(owner.cars)  # expect: FA023


@router.get("/2")
async def two(session: Session) -> str:
    car = await session.scalar(select(Car).options(lazyload(Car.owner)))
    await notify(session, car.owner)  # expect: FA023
    garage = await session.get_one(Garage, 1)
    return garage.keeper.name  # expect: FA023


@router.get("/3")
async def three(session: Session) -> str:
    car = await session.scalar(select(Car).options(selectinload(Car.owner)))
    await notify(session, car.owner)
    return car.owner.name + Plain().owner
