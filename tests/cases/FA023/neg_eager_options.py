# Every way to have the relationship loaded: loader options, get options, refresh, awaitable_attrs, run_sync.
from typing import AsyncIterator, List

from fastapi import APIRouter, Depends
from sqlalchemy import Column, ForeignKey, Integer, String, orm, select
from sqlalchemy.ext.asyncio import AsyncAttrs, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, contains_eager, joinedload, relationship, subqueryload

maker = async_sessionmaker(
    create_async_engine("postgresql+asyncpg://fleet@db/fleet", pool_pre_ping=True), expire_on_commit=False
)
fleet = APIRouter(prefix="/fleet")


class Base(AsyncAttrs, DeclarativeBase):
    pass


class Driver(Base):
    __tablename__ = "drivers"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    trucks = relationship("Truck", back_populates="driver")


class Truck(Base):
    __tablename__ = "trucks"
    id = Column(Integer, primary_key=True)
    plate = Column(String)
    driver_id = Column(ForeignKey("drivers.id"))
    driver = relationship("Driver", back_populates="trucks")


async def session_of_request() -> AsyncIterator[AsyncSession]:
    async with maker() as session:
        yield session


@fleet.get("/options")
async def options(db: AsyncSession = Depends(session_of_request)) -> List[int]:
    one = await db.scalar(select(Driver).options(orm.selectinload(Driver.trucks)).limit(1))
    two = (await db.execute(select(Driver).options(joinedload(Driver.trucks)))).unique().scalars().first()
    statement = select(Driver).where(Driver.id > 3)
    statement = statement.options(subqueryload(Driver.trucks))
    three = (await db.scalars(statement)).first()
    return [len(driver.trucks) for driver in (one, two, three) if driver]


@fleet.get("/join")
async def join(db: AsyncSession = Depends(session_of_request)) -> List[str]:
    query = select(Driver).join(Driver.trucks).where(Truck.plate == "X").options(contains_eager(Driver.trucks))
    driver = (await db.execute(query)).scalars().unique().one()
    return [truck.plate for truck in driver.trucks]


@fleet.get("/get/{driver_id}")
async def by_id(driver_id: int, db: AsyncSession = Depends(session_of_request)) -> int:
    driver = await db.get(Driver, driver_id, options=[orm.selectinload(Driver.trucks)])
    assert driver is not None
    return len(driver.trucks)


@fleet.get("/chained")
async def chained(db: AsyncSession = Depends(session_of_request)) -> List[str]:
    load = joinedload(Truck.driver).selectinload(Driver.trucks)
    truck = await db.scalar(select(Truck).options(load))
    assert truck is not None
    return [other.plate for other in truck.driver.trucks]


@fleet.get("/refresh/{driver_id}")
async def refreshed(driver_id: int, db: AsyncSession = Depends(session_of_request)) -> int:
    driver = await db.get_one(Driver, driver_id)
    await db.refresh(driver, attribute_names=["trucks"])
    other = await db.get_one(Driver, driver_id + 1)
    await db.refresh(other, ["name", "trucks"])
    return len(driver.trucks) + len(other.trucks)


@fleet.get("/awaitable/{driver_id}")
async def awaitable(driver_id: int, db: AsyncSession = Depends(session_of_request)) -> int:
    driver = await db.get_one(Driver, driver_id)
    trucks = await driver.awaitable_attrs.trucks
    return len(trucks)


@fleet.get("/run-sync/{driver_id}")
async def in_greenlet(driver_id: int, db: AsyncSession = Depends(session_of_request)) -> int:
    driver = await db.get_one(Driver, driver_id)
    return await db.run_sync(lambda _: len(driver.trucks))


async def trucks_of(db: AsyncSession, with_driver: bool = True) -> List[Truck]:
    wanted = []
    if with_driver:
        wanted.append(joinedload(Truck.driver))
    found = await db.execute(select(Truck).options(*wanted))
    return list(found.scalars().all())


@fleet.get("/appended")
async def appended(db: AsyncSession = Depends(session_of_request)) -> List[str]:
    return [truck.driver.name for truck in await trucks_of(db)]
