# Async session factories that expire on commit, by every usual spelling of a factory.
import sqlalchemy.ext.asyncio as sa_async
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession as SQLModelSession

engine = create_async_engine("postgresql+asyncpg://club@db/club", pool_pre_ping=True)

SessionLocal = async_sessionmaker(engine)  # expect: FA023 "expire_on_commit"
typed_factory: async_sessionmaker[AsyncSession] = async_sessionmaker(bind=engine, autoflush=False)  # expect: FA023
subscripted = async_sessionmaker[AsyncSession](engine)  # expect: FA023
through_module = sa_async.async_sessionmaker(engine, expire_on_commit=True)  # expect: FA023
classic = sessionmaker(engine, class_=AsyncSession)  # expect: FA023
with_sqlmodel = sessionmaker(bind=engine, class_=SQLModelSession, autocommit=False)  # expect: FA023


class Database:
    def __init__(self, url: str) -> None:
        self.engine = create_async_engine(url, pool_pre_ping=True)
        self.factory = async_sessionmaker(  # expect: FA023
            bind=self.engine,
            autoflush=False,
        )


def build_factory(dsn: str):
    return async_sessionmaker(create_async_engine(dsn, pool_pre_ping=True))  # expect: FA023
