# Attributes read after commit() where the factory expires them; refresh, another order or a keeping factory are right.
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine("postgresql+asyncpg://ads@db/ads", pool_pre_ping=True)
Expiring = async_sessionmaker(engine)  # expect: FA023
Keeping = async_sessionmaker(engine, expire_on_commit=False)
ads = APIRouter(prefix="/ads")


class Base(DeclarativeBase):
    pass


class Ad(Base):
    __tablename__ = "ads"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


async def expiring():
    async with Expiring() as session:
        yield session


async def keeping():
    async with Keeping() as session:
        yield session


@ads.post("/expired")
async def create_expired(text: str, db: AsyncSession = Depends(expiring)) -> str:
    ad = Ad(text=text)
    db.add(ad)
    await db.commit()
    return ad.text  # expect: FA023 "text"


@ads.put("/{ad_id}")
async def change(ad_id: int, text: str) -> int:
    async with Expiring() as db:
        ad = await db.scalar(select(Ad).where(Ad.id == ad_id))
        assert ad is not None
        ad.text = text
        await db.commit()
        return len(ad.text)  # expect: FA023


@ads.post("/refreshed")
async def create_refreshed(text: str, db: Annotated[AsyncSession, Depends(expiring)]) -> str:
    ad = Ad(text=text)
    db.add(ad)
    await db.commit()
    await db.refresh(ad)
    return ad.text


@ads.post("/before")
async def create_before(text: str, db: AsyncSession = Depends(expiring)) -> str:
    ad = Ad(text=text)
    db.add(ad)
    await db.flush()
    written = ad.text
    await db.commit()
    return written


@ads.post("/kept")
async def create_kept(text: str, db: AsyncSession = Depends(keeping)) -> str:
    ad = Ad(text=text)
    db.add(ad)
    await db.commit()
    return ad.text


@ads.post("/reloaded")
async def reloaded(ad_id: int, db: AsyncSession = Depends(expiring)) -> str:
    await db.commit()
    ad = await db.get_one(Ad, ad_id)
    return ad.text
