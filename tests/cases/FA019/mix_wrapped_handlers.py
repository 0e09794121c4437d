# A decorator with functools.wraps keeps the signature that FastAPI reads; one that hands arguments of its own on, or unwraps, may change it.
import functools
from typing import Any, Awaitable, Callable, ParamSpec, TypeVar

from fastapi import APIRouter, Request
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Session

router = APIRouter()
P = ParamSpec("P")
R = TypeVar("R")


def timed(label: str) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
    def decorate(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(func)
        async def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            return await func(*args, **kwargs)

        return inner

    return decorate


def with_session(func: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(func)
    async def inner(*args: Any, **kwargs: Any) -> Any:
        kwargs["db"] = None
        return await func(*args, **kwargs)

    return inner


def resigned(func: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(func)
    async def inner(request: Request) -> Any:
        return await func(request.app.state.db)

    del inner.__wrapped__
    return inner


@router.get("/a")
@timed("a")
async def a(
    db: AsyncSession,  # expect: FA019
    page: int = 1,
) -> int:
    return page


@router.get("/b")
@with_session
async def b(db: AsyncSession) -> int:
    return 1


@router.get("/c")
@resigned
async def c(db: AsyncSession) -> int:
    return 1
