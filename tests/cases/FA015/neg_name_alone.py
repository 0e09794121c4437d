# Not: functions with such a name that are no route or have another path, and routes of another library.
import sanic
from fastapi import FastAPI
from sqlalchemy import create_engine, text

app = FastAPI()
engine = create_engine("postgresql://db/app", pool_pre_ping=True)
other = sanic.Sanic("other")


def health() -> dict[str, str]:
    return {"status": "ok"}


@other.get("/health")
async def other_health(request):
    return {"status": "ok"}


@app.get("/status-codes")
async def ready() -> list[int]:
    return [200, 404]


@app.get("/count")
def count() -> int:
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM items")).scalar_one()
