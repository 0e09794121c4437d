# x = Depends(f) inside a function body is only a marker object: nothing is called.
from __future__ import annotations

from typing import Annotated

import fastapi
from fastapi import APIRouter, Depends, Security

plants = APIRouter()


async def get_user(name: str = "ada") -> str:
    return name


def get_count() -> int:
    return 1


class Gardener:
    def work(self) -> str:
        user: str = Depends(get_user)  # expect: FA020
        return user.upper()


@plants.get("/a")
async def a() -> str:
    user = Depends(get_user)  # expect: FA020 "get_user"
    return user.title()


@plants.get("/b")
def b(wet: bool = False) -> int:
    count: int = 0
    if wet:
        count = fastapi.Depends(get_count)  # expect: FA020
    return count + 1


def water() -> str:
    name: Annotated[str, "who waters"] = Security(get_user, scopes=["water"])  # expect: FA020
    return name.lower()


def dependency(limit: int = 3) -> int:
    count = Depends(get_count, use_cache=False)  # expect: FA020
    return min(limit, count)


@plants.get("/c", dependencies=[Depends(dependency)])
def c(user: str = Depends(get_user)) -> str:
    return Gardener().work() + user
