# The session of an object made in the route is that of the route.
from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from .repository import Accounts

engine = create_async_engine("postgresql+asyncpg://db/bank", pool_pre_ping=True)
factory = async_sessionmaker(engine, expire_on_commit=False)
router = APIRouter()


async def get_session():
    async with factory() as session:
        yield session


@router.post("/direct")
async def direct(session: AsyncSession = Depends(get_session)) -> None:
    async with session.begin():
        await Accounts(session).save(1)  # expect: FA025
        await Accounts(session).add(2)


@router.post("/kept")
async def kept(session: AsyncSession = Depends(get_session)) -> None:
    accounts = Accounts(session=session)
    async with session.begin():
        await accounts.save(1)  # expect: FA025
    await accounts.save(2)


@router.post("/other")
async def other(session: AsyncSession = Depends(get_session)) -> None:
    async with factory() as second:
        accounts = Accounts(second)
        async with session.begin():
            await accounts.save(1)
