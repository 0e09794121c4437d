import pytest
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine


@pytest.fixture
def session_factory():
    return async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))
