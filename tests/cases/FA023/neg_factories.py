# Factories that do not expire, sync factories, options that cannot be seen, and namesakes of other origin.
import functools
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession as SQLModelSession

async_engine = create_async_engine("postgresql+asyncpg://club@db/club", pool_pre_ping=True)
engine = create_engine("postgresql://club@db/club", pool_pre_ping=True)
OPTIONS = {"expire_on_commit": False, "autoflush": False}

good = async_sessionmaker(async_engine, expire_on_commit=False)
good_classic = sessionmaker(async_engine, class_=AsyncSession, expire_on_commit=False)
good_sqlmodel = sessionmaker(async_engine, class_=SQLModelSession, expire_on_commit=False)
from_options = async_sessionmaker(async_engine, **OPTIONS)
sync_factory = sessionmaker(engine)
async_session = sessionmaker(bind=engine, class_=Session)
partial_factory = functools.partial(Session, engine)


def factory_with(**options: Any) -> "async_sessionmaker[AsyncSession]":
    return async_sessionmaker(async_engine, **options)


class SessionMaker:
    def __init__(self, target: Any) -> None:
        self.target = target


async_session_maker = SessionMaker(async_engine)
