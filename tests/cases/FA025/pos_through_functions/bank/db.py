from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://bank@db/bank", pool_pre_ping=True)
Sessions = async_sessionmaker(engine, expire_on_commit=False)


async def get_session():
    async with Sessions() as session:
        yield session
