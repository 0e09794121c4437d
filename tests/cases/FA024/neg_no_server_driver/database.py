# Without a driver for a server the database can only be a file.
from settings import Settings
from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine(Settings().database_url)
