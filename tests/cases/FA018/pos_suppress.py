# contextlib.suppress of Exception or BaseException, as with block or entered on a stack.
import contextlib
import contextlib as ctx
from contextlib import AsyncExitStack, ExitStack, suppress
from contextlib import suppress as ignoring

import httpx
from fastapi import APIRouter

metrics = APIRouter()


def send(value: int) -> None:
    httpx.post("https://metrics.example.com", json={"value": value})


@metrics.post("/a")
def a(value: int = 1) -> int:
    with suppress(Exception):  # expect: FA018
        send(value)
    return value


@metrics.post("/b")
def b(value: int = 1) -> int:
    with contextlib.suppress(BaseException):  # expect: FA018
        send(value)
    with ignoring(ValueError, Exception):  # expect: FA018
        send(value)
    return value


@metrics.post("/c")
async def c(value: int = 1) -> int:
    async with httpx.AsyncClient() as client, AsyncExitStack() as later:
        later.enter_context(ctx.suppress(Exception))  # expect: FA018
        await client.post("https://metrics.example.com", json={"value": value})
    return value


def d(value: int) -> None:
    with ExitStack() as stack:
        stack.enter_context(suppress(Exception))  # expect: FA018
        send(value)
