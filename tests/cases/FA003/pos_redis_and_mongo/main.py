# Shows sync Redis and MongoDB clients on the loop, imported, injected and made on the spot.
import redis
from fastapi import Depends, FastAPI
from pymongo.collection import Collection
from redis import Redis

from stores import cache, get_cache, mongo, orders

shop = FastAPI()


@shop.get("/cached/{key}")
async def cached(key: str) -> str:
    value = cache.get(key)  # expect: FA003
    return str(value)


@shop.put("/cached/{key}")
async def put_cached(key: str, store: Redis = Depends(get_cache)) -> dict:
    store.set(key, "1", ex=60)  # expect: FA003
    return {"key": key}


@shop.get("/url/{key}")
async def by_url(key: str) -> int:
    client = redis.from_url("redis://cache.example.com")
    return client.exists(key)  # expect: FA003


@shop.get("/orders/{number}")
async def order(number: int, table: Collection = Depends(orders)) -> dict:
    found = table.find_one({"number": number})  # expect: FA003
    return {"found": found is not None}


@shop.post("/orders/{number}")
async def add_order(number: int) -> dict:
    mongo["shop"]["orders"].insert_one({"number": number})  # expect: FA003
    mongo.shop.audit.insert_one({"number": number})  # expect: FA003
    return {"number": number}


@shop.delete("/orders/{number}")
def drop_order(number: int) -> dict:
    mongo["shop"]["orders"].delete_one({"number": number})
    return {"number": number}
