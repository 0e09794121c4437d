# Calls with different arguments, different scopes and different instances are different dependencies.
from typing import Callable

from fastapi import APIRouter, Depends, HTTPException, Request, Security


class RateLimit:
    def __init__(self, calls: int) -> None:
        self.calls = calls

    def __call__(self, request: Request) -> None:
        if len(request.headers) > self.calls:
            raise HTTPException(429)


def require_role(role: str) -> Callable[[Request], None]:
    def check(request: Request) -> None:
        if request.headers.get("x-role") != role:
            raise HTTPException(403)

    return check


def user(request: Request) -> str:
    return request.headers["x-user"]


slow, fast = RateLimit(5), RateLimit(500)
team = APIRouter(prefix="/team")
keys = APIRouter(prefix="/keys")
search = APIRouter(prefix="/search")


@team.get("/", dependencies=[Depends(require_role("member"))])
def list_team() -> list[str]:
    return []


@team.post("/", dependencies=[Depends(require_role("lead"))])
def add_member() -> list[str]:
    return []


@team.delete("/", dependencies=[Depends(require_role("admin"))])
def drop_team() -> list[str]:
    return []


@keys.get("/", dependencies=[Security(user, scopes=["keys:read"])])
def list_keys() -> list[str]:
    return []


@keys.post("/", dependencies=[Security(user, scopes=["keys:write"])])
def add_key() -> str:
    return "k"


@keys.put("/", dependencies=[Security(user, scopes=["keys:write", "keys:read"])])
def swap_key() -> str:
    return "k"


@search.get("/", dependencies=[Depends(slow)])
def find() -> list[str]:
    return []


@search.get("/suggest", dependencies=[Depends(fast)])
def suggest() -> list[str]:
    return []


@search.get("/recent", dependencies=[Depends(slow)])
def recent() -> list[str]:
    return []


class Right:
    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self) -> None:
        if not self.name:
            raise HTTPException(403)


def require(name: str):
    return Depends(Right(name))


rights = APIRouter(prefix="/rights")


@rights.get("/a", dependencies=[require("read")])
def read_a() -> int:
    return 1


@rights.get("/b", dependencies=[require("write")])
def read_b() -> int:
    return 2


@rights.get("/c", dependencies=[require("delete")])
def read_c() -> int:
    return 3
