# Clients made at import, which does no I/O.
import redis
from pymongo import MongoClient
from pymongo.collection import Collection

cache = redis.Redis(host="cache.example.com")
mongo = MongoClient("mongodb://mongo.example.com")


def orders() -> Collection:
    return mongo["shop"]["orders"]


def get_cache() -> redis.Redis:
    return cache
