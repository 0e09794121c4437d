from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://club@db/club", pool_pre_ping=True)
factory = async_sessionmaker(engine)  # expect: FA023
