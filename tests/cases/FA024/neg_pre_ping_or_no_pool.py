# Engines with a pre-ping, without a pool, or with options that cannot be seen.
from typing import Any

import sqlalchemy.pool
from sqlalchemy import create_engine, pool
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool, StaticPool

URL = "postgresql+asyncpg://app@db/app"
PING = True
ENGINE_OPTIONS: dict[str, Any] = {"pool_pre_ping": True, "pool_recycle": 300}

pinged = create_async_engine(URL, pool_pre_ping=True)
pinged_by_constant = create_async_engine(URL, pool_pre_ping=PING)
pinged_by_options = create_async_engine(URL, **ENGINE_OPTIONS)
pinged_inline = create_async_engine(URL, **{"pool_pre_ping": True})
unpooled = create_async_engine(URL, poolclass=NullPool)
unpooled_by_module = create_engine("postgresql://app@db/app", poolclass=pool.NullPool)
unpooled_by_path = create_engine("postgresql://app@db/app", poolclass=sqlalchemy.pool.NullPool)
static = create_engine("postgresql://app@db/app", poolclass=StaticPool)


def build(url: str, **options: Any) -> AsyncEngine:
    return create_async_engine(url, **options)


def build_from(url: str, options: dict[str, Any]) -> AsyncEngine:
    return create_async_engine(url, echo=False, **options)
