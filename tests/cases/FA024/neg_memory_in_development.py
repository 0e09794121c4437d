# An in-memory database in a development or test branch.
import os

from pydantic_settings import BaseSettings
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool


class Options(BaseSettings):
    debug: bool = False
    environment: str = "production"
    database_url: str = ""


options = Options()

if options.debug:
    engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
else:
    engine = create_engine(options.database_url, pool_pre_ping=True)


def async_engine() -> AsyncEngine:
    if options.environment == "development":
        return create_async_engine("sqlite+aiosqlite:///:memory:")
    return create_async_engine(options.database_url, pool_pre_ping=True)


def engine_of_environment() -> AsyncEngine:
    if os.getenv("TESTING"):
        url = "sqlite+aiosqlite://"
        return create_async_engine(url)
    return create_async_engine(options.database_url, pool_pre_ping=True)
