# A factory called in annotations, defaults and decorators fills its registry at import only.
from typing import Annotated, Callable

from fastapi import APIRouter, Depends, Request

_guards: dict[frozenset[str], Callable[..., str]] = {}
reports = APIRouter()


def guard_for(*roles: str) -> Callable[..., str]:
    key = frozenset(roles)
    if key in _guards:
        return _guards[key]

    def guard(request: Request) -> str:
        return request.headers.get("x-role", "")

    _guards[key] = guard
    return guard


class Reader:
    async def __call__(self, role: Annotated[str, Depends(guard_for("reader"))]) -> str:
        return role


@reports.get("/reports", dependencies=[Depends(guard_for("reader", "writer"))])
def index(role: str = Depends(Reader())) -> str:
    return role


@reports.post("/reports")
def write(role: str = Depends(guard_for("writer"))) -> str:
    return role
