from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine("postgresql+asyncpg://herd@db/herd", pool_pre_ping=True)
new_session = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class Cow(Base):
    __tablename__ = "cows"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


async def get_session() -> AsyncIterator[AsyncSession]:
    async with new_session() as session:
        yield session
