# Not: Redis alone is no database.
import redis.asyncio as redis
from fastapi import FastAPI

app = FastAPI()
cache = redis.from_url("redis://cache")


@app.get("/healthz")
async def healthz() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/hits")
async def hits() -> int:
    return int(await cache.incr("hits"))
