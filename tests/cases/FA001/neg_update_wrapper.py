# A project decorator that hands its function to a thread off-loads it, however it names its wrapper.
import asyncio
import functools
from typing import Any, Callable, TypeVar, cast

import requests
from fastapi import APIRouter

router = APIRouter()
F = TypeVar("F", bound=Callable[..., Any])


def in_thread(function):
    async def inner(*values):
        return await asyncio.to_thread(lambda: function(*values))

    return functools.update_wrapper(inner, function)


def threaded(function: F) -> F:
    @functools.wraps(function)
    async def runner(*values: Any) -> Any:
        return await asyncio.to_thread(function, *values)

    return cast(F, runner)


@in_thread
def weather(town: str) -> dict:
    return requests.get("https://weather.example", params={"town": town}).json()


@threaded
def tides(town: str) -> dict:
    return requests.get("https://tides.example", params={"town": town}).json()


@router.get("/weather/{town}")
async def show_weather(town: str) -> dict:
    return {**await weather(town), **await tides(town)}
