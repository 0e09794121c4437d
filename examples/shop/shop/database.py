from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import sessionmaker

from shop.settings import settings

engine = create_engine(
    settings.database_url, pool_pre_ping=True, connect_args={"check_same_thread": False}
)
SessionLocal = sessionmaker(bind=engine)

async_engine = create_async_engine(settings.async_database_url)  # expect: FA024
AsyncSessionLocal = async_sessionmaker(async_engine)  # expect: FA023
