from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

from app.constants import SQLALCHEMY_DATABASE_URL
from app.core import config

engine = create_async_engine(config.settings.database_url, pool_pre_ping=True)
reports = create_engine(config.report_settings.report_database_url, pool_pre_ping=True)
legacy = create_engine(SQLALCHEMY_DATABASE_URL, connect_args={"check_same_thread": False})
