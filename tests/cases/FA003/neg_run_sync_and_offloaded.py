# Shows run_sync callbacks and sync sessions that work in a thread.
import asyncio
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

async_engine = create_async_engine("postgresql+asyncpg://db/shop", pool_pre_ping=True)
AsyncLocal = async_sessionmaker(async_engine, expire_on_commit=False)
engine = create_engine("postgresql://db/shop", pool_pre_ping=True)
Local = sessionmaker(engine)
app = FastAPI()


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)


def load_all(session: Session) -> list[Item]:
    return session.query(Item).all()


def touch(item_id: int) -> None:
    with Local() as session:
        session.get(Item, item_id)
        session.commit()


async def get_session():
    async with AsyncLocal() as session:
        yield session


@app.get("/callback")
async def callback(session: Annotated[AsyncSession, Depends(get_session)]) -> int:
    rows = await session.run_sync(load_all)
    more = await session.run_sync(lambda inner: inner.query(Item).count())
    async with async_engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
    return len(rows) + more


@app.post("/touch/{item_id}")
async def touch_later(item_id: int, tasks: BackgroundTasks) -> dict:
    tasks.add_task(touch, item_id)
    await run_in_threadpool(touch, item_id)
    await asyncio.to_thread(touch, item_id)
    return {"ok": True}


@app.get("/count")
async def count() -> int:
    def work() -> int:
        with Local() as session:
            return len(session.execute(select(Item)).all())

    return await asyncio.to_thread(work)
