# Names imported from where they no longer, or never, are: one finding an imported name.
from fastapi import Depends, FastAPI
from pydantic import BaseModel, BaseSettings  # expect: FA027 "BaseSettings" "pydantic_settings"
from pydantic import BaseSettings as Env  # expect: FA027
from sqlalchemy import AsyncSession, select  # expect: FA027 "AsyncSession" "sqlalchemy.ext.asyncio"
from sqlalchemy import create_async_engine as make_engine  # expect: FA027
from sqlalchemy.orm import DeclarativeBase, async_sessionmaker, create_async_engine  # expect: FA027 FA027
from sqlalchemy.ext.asyncio import AsyncConnection


class Options(BaseSettings):
    dsn: str


class Other(Env):
    name: str


class Row(BaseModel):
    id: int


class Base(DeclarativeBase):
    pass


engine = create_async_engine(Options().dsn, pool_pre_ping=True)
second = make_engine(Other().name, pool_pre_ping=True)
factory = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()


async def session():
    async with factory() as opened:
        yield opened


@app.get("/")
async def one(db: AsyncSession = Depends(session)) -> int:
    return await db.scalar(select(1))


async def ping(connection: AsyncConnection) -> None:
    await connection.execute(select(1))
