# One driver for a server among the dependencies is enough.
from settings import Settings
from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine(Settings().database_url)  # expect: FA024
