# The attributes of a class-based view are dependencies of its routes; a password makes a sign-up; admin actions are no logins.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi_utils.cbv import cbv
from pydantic import BaseModel

from accounts import Caller

router = APIRouter(prefix="/admin")
open_router = APIRouter(prefix="/internal")
users = APIRouter(prefix="/users")
app = FastAPI(redoc_url=None)


def operator(request: Request) -> str:
    if "operator" not in request.headers:
        raise HTTPException(status_code=403)
    return request.headers["operator"]


class Base:
    name: str = Depends(operator)


@cbv(router)
class Pumps(Base):
    @router.get("/pumps")
    def pumps(self) -> list[str]:
        return [self.name]


@cbv(open_router)
class Valves:
    agent: Annotated[str, Depends(lambda: "agent")]

    @open_router.get("/valves")
    def valves(self) -> list[str]:  # expect: FA035
        return [self.agent]


@open_router.post("/reset")
def reset() -> str:  # expect: FA035
    return "reset"


@open_router.post("/login")
def login() -> str:
    return "token"


@open_router.get("/alias")
def by_unseen_alias(caller: Caller) -> str:
    return str(caller)


class NewUser(BaseModel):
    name: str
    password: str


@users.post("/")
def create_user(user: NewUser) -> str:
    return user.name


@users.delete("/{number}")
def delete_user(number: int, name: str = Depends(operator)) -> int:
    return number


@users.put("/{number}")
def rename_user(number: int, title: str) -> int:  # expect: FA035 "rename_user"
    return number
