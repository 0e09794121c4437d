# Not: Depends at module or class level, in a list of dependencies made in a function, returned by a factory, in an inner function's signature.
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Security
from taskiq import TaskiqDepends


def current_user(name: str = "ada") -> str:
    return name


def checked(role: str):
    def guard(user: str = Depends(current_user)) -> str:
        return f"{role}{user}"

    return guard


protected = Depends(current_user)
User = Annotated[str, Depends(current_user)]


@dataclass
class Context:
    user: str = Depends(current_user)
    limit: int = 10


class Requires:
    user: str = Depends(current_user)


def role(name: str) -> Any:
    return Depends(checked(name))


def build_admin() -> APIRouter:
    guard = Depends(checked("admin"))
    admin = APIRouter(prefix="/admin", dependencies=[guard])

    @admin.get("/")
    def index(user: User, context: Context = Depends()) -> str:
        return context.user

    return admin


def build_app(secure: bool) -> FastAPI:
    guards = [Depends(current_user)]
    if secure:
        guard = Security(current_user, scopes=["all"])
        guards.append(guard)
    app = FastAPI(dependencies=guards)
    inner = Depends(checked("inner"))
    app.include_router(build_admin(), dependencies=[inner])

    @app.get("/", dependencies=[protected, role("reader")])
    def index(name: str = Depends(current_user)) -> str:
        return name

    return app


async def background() -> None:
    broker = TaskiqDepends(current_user)
    assert broker is not None


application = build_app(secure=True)
