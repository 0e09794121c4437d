# Shows off-loading by decorator: sync_to_async and a project decorator that hands its function to a thread.
import asyncio
import functools

import requests
from asgiref.sync import sync_to_async
from fastapi import APIRouter

news = APIRouter()


def in_thread(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        return await asyncio.to_thread(func, *args, **kwargs)

    return wrapper


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return wrapper


@sync_to_async
def headlines() -> list:
    return requests.get("https://news.example.com", timeout=3).json()


@in_thread
def weather() -> dict:
    return requests.get("https://weather.example.com", timeout=3).json()


@logged
def sports() -> dict:
    return requests.get("https://sports.example.com", timeout=3).json()


@news.get("/")
async def front_page() -> dict:
    return {"headlines": await headlines(), "weather": await weather()}


@news.get("/sports")
async def sports_page() -> dict:
    return sports()  # expect: FA001
