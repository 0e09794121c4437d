# A literal SQLite URL as the production database: at the literal, whether it is an argument or a variable, once.
import sqlalchemy
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

DATABASE_URL = "sqlite:///./shop.db"  # expect: FA024 "sqlite"
ASYNC_DATABASE_URL: str = "sqlite+aiosqlite:///./shop.db"  # expect: FA024
connect_args = {"check_same_thread": False}

engine = create_engine(DATABASE_URL, connect_args=connect_args)
async_engine = create_async_engine(ASYNC_DATABASE_URL)
audit = sqlalchemy.create_engine("sqlite:////var/lib/shop/audit.db")  # expect: FA024
events = create_engine(
    url="sqlite+pysqlite:///events.db",  # expect: FA024
    echo=True,
)


def reports():
    url = "sqlite:///reports.db"  # expect: FA024
    return create_engine(url)
