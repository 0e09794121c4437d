# Engines, session factories, pools and the clients of HTTP, Mongo and Redis live at module level.
import boto3
import httpx
import redis.asyncio as redis
import requests
from fastapi import FastAPI
from psycopg_pool import ConnectionPool
from pymongo import AsyncMongoClient, MongoClient
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql://db/shop", pool_pre_ping=True)
Session = sessionmaker(engine)
pool = ConnectionPool("dbname=shop", open=False)
client = httpx.AsyncClient()
session = requests.Session()
mongo = MongoClient("mongodb://db")
async_mongo = AsyncMongoClient("mongodb://db")
cache = redis.Redis(host="cache")
redis_pool = redis.ConnectionPool(host="cache")
aws = boto3.Session()
app = FastAPI()


class Database:
    def connect(self) -> str:
        return "connected"


database = Database()
connection = database.connect()


if __name__ == "__main__":
    db = Session()
    db.close()
