# Equal calls make the same dependency: Depends(require_role("x")) and Security with equal scopes.
from typing import Callable

from fastapi import APIRouter, Depends, HTTPException, Request, Security


def require_role(role: str) -> Callable[[Request], None]:
    def check(request: Request) -> None:
        if request.headers.get("x-role") != role:
            raise HTTPException(403)

    return check


def signed_in(request: Request) -> str:
    return request.headers.get("x-user", "")


staff = APIRouter(prefix="/staff")  # expect: FA022
tokens = APIRouter(prefix="/tokens")  # expect: FA022


@staff.get("/", dependencies=[Depends(require_role("admin"))])
def list_staff() -> list[str]:
    return []


@staff.get("/rota", dependencies=[Depends(require_role("admin"))])
def rota() -> list[str]:
    return []


@staff.post("/rota", status_code=201)
def set_rota(_: None = Depends(require_role("admin"))) -> list[str]:
    return []


@tokens.get("/", dependencies=[Security(signed_in, scopes=["tokens"])])
def list_tokens() -> list[str]:
    return []


@tokens.post("/", dependencies=[Security(signed_in, scopes=["tokens"])])
def make_token() -> str:
    return "t"


@tokens.delete("/{token_id}", dependencies=[Security(signed_in, scopes=["tokens"])])
def drop_token(token_id: int) -> int:
    return token_id
