# Objects that live as long as the app: module level, app.state, cached, and lazily made module globals.
from contextlib import asynccontextmanager
from functools import cache, lru_cache
from typing import Optional

import httpx
import redis.asyncio as redis
from fastapi import Depends, FastAPI, Request
from pymongo import MongoClient
from starlette.requests import HTTPConnection


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with httpx.AsyncClient() as client:
        app.state.http = client
        yield


service = FastAPI(lifespan=lifespan)
shared = httpx.AsyncClient(base_url="https://prices.example.com")
_mongo: Optional[MongoClient] = None
_redis: "redis.Redis | None" = None
_by_region: dict[str, httpx.AsyncClient] = {}


def shared_client() -> httpx.AsyncClient:
    return shared


def state_client(request: Request) -> httpx.AsyncClient:
    return request.app.state.http


async def state_yielded(connection: HTTPConnection):
    client = connection.app.state.http
    yield client


def lazy_state(request: Request) -> httpx.AsyncClient:
    if not hasattr(request.app.state, "slow"):
        request.app.state.slow = httpx.AsyncClient(timeout=60)
    return request.app.state.slow


@lru_cache(maxsize=1)
def cached_client() -> httpx.AsyncClient:
    client = httpx.AsyncClient()
    return client


@cache
def cached_mongo() -> MongoClient:
    return MongoClient("mongodb://mongo")


def lazy_mongo() -> MongoClient:
    global _mongo
    if _mongo is None:
        _mongo = MongoClient("mongodb://mongo")
    return _mongo


async def lazy_redis():
    global _redis
    if not _redis:
        _redis = redis.from_url("redis://cache")
    return _redis


def regional(region: str = "eu") -> httpx.AsyncClient:
    if region not in _by_region:
        _by_region[region] = httpx.AsyncClient(base_url=f"https://{region}.example.com")
    return _by_region[region]


@service.get("/prices")
async def prices(
    a=Depends(shared_client),
    b=Depends(state_client),
    c=Depends(state_yielded),
    d=Depends(lazy_state),
    e=Depends(cached_client),
    f=Depends(cached_mongo),
    g=Depends(lazy_mongo),
    h=Depends(lazy_redis),
    i=Depends(regional),
) -> list[bool]:
    return [bool(x) for x in (a, b, c, d, e, f, g, h, i)]
