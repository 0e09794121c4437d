# A client over a shared pool, and SDK clients that need no close, may be made for each request.
import boto3
import redis
import redis.asyncio as aioredis
from fastapi import Depends, FastAPI
from slack_sdk import WebClient

pool = redis.ConnectionPool(host="cache", max_connections=20)
async_pool = aioredis.ConnectionPool.from_url("redis://cache:6379/1")
application = FastAPI()


def counters() -> redis.Redis:
    return redis.Redis(connection_pool=pool)


async def sessions_store() -> aioredis.Redis:
    client = aioredis.Redis(connection_pool=async_pool)
    return client


def storage():
    return boto3.client("s3", region_name="eu-central-1")


def chat() -> WebClient:
    client = WebClient(token="")
    return client


@application.get("/stats")
async def stats(
    a: redis.Redis = Depends(counters),
    b: aioredis.Redis = Depends(sessions_store),
    c=Depends(storage),
    d: WebClient = Depends(chat),
) -> list[bool]:
    return [bool(x) for x in (a, b, c, d)]
