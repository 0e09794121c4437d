# A URL with a password in it is a secret; ports, users alone, paths and placeholders are not.
from fastapi import FastAPI
from redis.asyncio import Redis, from_url
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

app = FastAPI()
DATABASE_URL = "postgresql+psycopg://shop:Gr33n@db.internal/shop"  # expect: FA032
engine = create_engine("mysql+pymysql://root:toor@127.0.0.1:3306/shop")  # expect: FA032
lake = create_async_engine(
    "postgresql+asyncpg://lake:w4ter@lake/raw",  # expect: FA032
    pool_pre_ping=True,
)
broker = "amqp://guest:guest@mq:5672//"  # expect: FA032
cache: Redis = from_url("redis://:c4che@cache:6379/0")  # expect: FA032

PLAIN_DSN = "postgresql://shop@db.internal:5432/shop"
CACHE_DSN = "redis://localhost:6379/0"
ISSUE = "https://example.com/notes/a:b@c"
CONTACT = "mailto:ops@example.com"
HELP = "postgresql://<user>:<password>@<host>/<name>"


def dsn(user: str, secret: str, host: str) -> str:
    return f"postgresql://{user}:{secret}@{host}/shop"


def template(**parts: str) -> str:
    return "postgresql://{user}:{password}@{host}/shop".format(**parts)
