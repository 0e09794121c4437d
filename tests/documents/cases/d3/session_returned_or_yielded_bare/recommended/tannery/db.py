# One closes in `finally`, one by its `with` block; both commit or roll back.
from collections.abc import AsyncIterator, Iterator

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg2://tannery@db/tannery", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
async_engine = create_async_engine("postgresql+asyncpg://tannery@db/tannery", pool_pre_ping=True)
new_session = async_sessionmaker(async_engine, expire_on_commit=False)


def get_db() -> Iterator[Session]:
    db = SessionLocal()
    try:
        yield db
        db.commit()
    except Exception:
        db.rollback()
        raise
    finally:
        db.close()


async def get_async_db() -> AsyncIterator[AsyncSession]:
    async with new_session() as session:
        try:
            yield session
            await session.commit()
        except Exception:
            await session.rollback()
            raise
