# A decorator with one wrapper for coroutine functions and one for plain ones leaves each what it was.
import asyncio
import functools
import inspect

from fastapi import APIRouter

router = APIRouter()


def traced(name: str):
    def decorate(function):
        if asyncio.iscoroutinefunction(function):

            @functools.wraps(function)
            async def async_wrapper(*values, **named):
                return await function(*values, **named)

            return async_wrapper

        @functools.wraps(function)
        def wrapper(*values, **named):
            return function(*values, **named)

        return wrapper

    return decorate


def counted(function):
    @functools.wraps(function)
    async def wait(*values):
        return await function(*values)

    @functools.wraps(function)
    def call(*values):
        return function(*values)

    return wait if inspect.iscoroutinefunction(function) else call


class Ledger:
    @traced("ledger.total")
    def total(self) -> int:
        return 3

    @counted
    def close(self) -> int:
        return 4

    @traced("ledger.fetch")
    async def fetch(self) -> int:
        return 5


@router.get("/ledger")
async def read_ledger() -> int:
    ledger = Ledger()
    ledger.close()
    total = ledger.total()
    return total + await ledger.fetch()
