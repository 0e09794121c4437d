from functools import lru_cache

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from .config import settings

engine = create_async_engine(settings.database_url, future=True)  # expect: FA024
checked = create_async_engine(settings.database_url, pool_pre_ping=True)


@lru_cache
def replica() -> AsyncEngine:
    return create_async_engine(str(settings.replica_url))  # expect: FA024
