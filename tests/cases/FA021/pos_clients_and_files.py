# Clients, driver connections and files opened per request and returned are never closed.
from pathlib import Path
from typing import IO

import aiohttp
import asyncpg
import httpx
import psycopg2
import redis.asyncio as aioredis
import requests
from fastapi import APIRouter, Depends, Security
from pymongo import MongoClient

gateway = APIRouter(prefix="/gateway")


def http_session() -> requests.Session:
    session = requests.Session()
    session.headers["accept"] = "application/json"
    return session  # expect: FA021


async def geo_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(timeout=3)  # expect: FA021


async def push_client():
    session = aiohttp.ClientSession()
    return session  # expect: FA021


async def warehouse():
    return await asyncpg.connect("postgresql://warehouse")  # expect: FA021


def legacy_connection():
    connection = psycopg2.connect("dbname=legacy")
    connection.autocommit = True
    return connection  # expect: FA021


async def cache():
    return aioredis.from_url("redis://cache:6379/0")  # expect: FA021


def documents():
    client = MongoClient("mongodb://documents")
    return client  # expect: FA021


def rates_file() -> IO[str]:
    handle = open("rates.csv", encoding="utf-8")
    return handle  # expect: FA021


def holidays_file():
    yield Path("holidays.txt").open()  # expect: FA021


@gateway.get("/one")
async def one(
    a=Depends(geo_client), b=Depends(push_client), c=Depends(warehouse), d=Security(cache, scopes=["cache"])
) -> list[bool]:
    return [bool(a), bool(b), bool(c), bool(d)]


@gateway.get("/two")
def two(
    a=Depends(http_session), b=Depends(legacy_connection), c=Depends(documents), d=Depends(rates_file), e=Depends(holidays_file)
) -> list[bool]:
    return [bool(a), bool(b), bool(c), bool(d), bool(e)]
