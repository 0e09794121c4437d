from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import sessionmaker

engine = create_async_engine("postgresql+asyncpg://shop@db/shop", pool_pre_ping=True)
AsyncSessionFactory = sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)


async def get_session():
    session = AsyncSessionFactory()
    yield session  # expect: FA021
    await session.close()


async def get_managed_session():
    async with AsyncSessionFactory() as session:
        yield session


async def open_job_session() -> AsyncSession:
    return AsyncSessionFactory()
