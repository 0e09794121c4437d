# Shows Engine and Connection on the loop, with the connection injected, typed and made by a helper.
import sqlalchemy as sa
from fastapi import Depends, FastAPI, WebSocket
from sqlalchemy.engine import Connection, Engine

engine = sa.create_engine("postgresql://db/stats", pool_pre_ping=True)
stats = FastAPI()


def connection():
    with engine.connect() as conn:
        yield conn


def get_engine() -> Engine:
    return engine


def version(db: Engine) -> str:
    with db.connect() as conn:
        return conn.execute(sa.text("select version()")).scalar_one()


@stats.get("/rows")
async def rows(conn: Connection = Depends(connection)) -> int:
    found = conn.execute(sa.text("select 1"))  # expect: FA003
    return len(found.all())


@stats.get("/version")
async def db_version(db: Engine = Depends(get_engine)) -> str:
    return version(db)  # expect: FA003


@stats.get("/dialect")
async def dialect(db: Engine = Depends(get_engine)) -> str:
    return db.dialect.name


@stats.websocket("/ws")
async def live(socket: WebSocket, conn: "Connection" = Depends(connection)) -> None:
    await socket.accept()
    conn.execute(sa.text("select 2"))  # expect: FA003
