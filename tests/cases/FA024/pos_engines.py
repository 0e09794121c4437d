# Pooled engines for server databases without a pre-ping: sync, async, SQLModel, f-string, URL object, unseen URL.
import os

import sqlalchemy
import sqlalchemy as sa
import sqlmodel
from sqlalchemy import URL, create_engine, pool
from sqlalchemy.engine import create_engine as make_engine
from sqlalchemy.ext import asyncio as sa_asyncio
from sqlalchemy.ext.asyncio import create_async_engine

HOST = "db.internal"
PRIMARY = "postgresql+psycopg2://app@db/app"

primary = create_engine(PRIMARY)  # expect: FA024 "pool_pre_ping"
literal = sqlalchemy.create_engine("mysql+pymysql://app@mysql/app", pool_size=20)  # expect: FA024
formatted = sa.create_engine(url=f"postgresql://app@{HOST}/app", echo=False)  # expect: FA024
from_parts = make_engine(URL.create("postgresql+psycopg2", host=HOST, database="app"))  # expect: FA024
unseen = create_async_engine(os.environ["DATABASE_URL"], pool_recycle=300)  # expect: FA024
switched_off = sa_asyncio.create_async_engine("postgresql+asyncpg://app@db/app", pool_pre_ping=False)  # expect: FA024
queued = create_engine(PRIMARY, poolclass=pool.QueuePool)  # expect: FA024
adapted = create_async_engine("postgresql+asyncpg://app@db/app", poolclass=pool.AsyncAdaptedQueuePool)  # expect: FA024
models = sqlmodel.create_engine("postgresql://app@db/app", echo=True)  # expect: FA024


class Database:
    def __init__(self, url: str) -> None:
        self.engine = create_async_engine(  # expect: FA024
            url,
            pool_size=5,
            max_overflow=10,
        )
