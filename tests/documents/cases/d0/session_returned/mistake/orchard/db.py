# The session is handed out by a plain function, and nobody closes it.
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

engine = create_async_engine("postgresql+asyncpg://orchard@db/orchard", pool_pre_ping=True)


def get_session() -> AsyncSession:
    return AsyncSession(engine, expire_on_commit=False)  # expect: FA021
