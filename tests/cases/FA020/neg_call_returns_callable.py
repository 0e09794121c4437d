# Not: factories that return a function, class, lambda, partial or callable instance, callable objects, library schemes and unknown calls.
from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import Annotated, Any

import vendor_auth
from fastapi import APIRouter, Depends, HTTPException, Security
from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer
from fastapi_users import FastAPIUsers

routes = APIRouter()
bearer = HTTPBearer()


class RoleChecker:
    def __init__(self, role: str) -> None:
        self.role = role

    def __call__(self, token: str) -> str:
        return f"{self.role}{token}"


class OwnerChecker(RoleChecker):
    pass


class Guards:
    def needs(self, right: str):
        async def guard(token: str) -> str:
            return f"{right}{token}"

        return guard

    def current(self, token: str) -> str:
        return token


def require_role(role: str):
    def guard(token: str) -> str:
        if token != role:
            raise HTTPException(403)
        return token

    return guard


def require_any(*roles: str) -> Callable[..., str]:
    return lambda token: token


def page_of(size: int):
    return partial(clip, size)


def clip(size: int, page: int = 1) -> int:
    return size * page


def checker(role: str) -> RoleChecker:
    return OwnerChecker(role)


def class_for(name: str) -> type[RoleChecker]:
    return RoleChecker


@lru_cache
def cached(role: str):
    @wraps(clip)
    def guard(page: int = 1) -> int:
        return page

    return guard


guards = Guards()
users: Any = FastAPIUsers(vendor_auth.manager, [vendor_auth.backend])
may_read = require_role("reader")
admin = OwnerChecker("admin")
Reader = Annotated[str, Depends(require_role("reader"))]


@routes.get("/a", dependencies=[Depends(require_role("admin")), Depends(RoleChecker("a"))])
def a(user: Reader, token: str = Depends(OAuth2PasswordBearer(tokenUrl="token"))) -> str:
    return user


@routes.get("/b")
def b(
    one: str = Depends(require_any("a", "b")),
    two: int = Depends(page_of(20)),
    three: str = Security(checker("owner"), scopes=["x"]),
    four: Any = Depends(class_for("x")),
    five: int = Depends(cached("x")),
    six: str = Depends(APIKeyHeader(name="x-key")),
) -> str:
    return one


@routes.get("/c")
def c(
    one: str = Depends(may_read),
    two: str = Depends(admin),
    three: Any = Depends(bearer),
    four: str = Depends(guards.needs("write")),
    five: str = Depends(guards.current),
    six: int = Depends(lambda page=1: page),
) -> str:
    return one


@routes.get("/d")
def d(
    one: Any = Depends(users.current_user(active=True)),
    two: Any = Depends(vendor_auth.current()),
    three: Any = Depends(vendor_auth.scheme),
) -> str:
    return str(one)
