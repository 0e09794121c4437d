# A decorator may read the parameter, and a listed dependency may stand at the inclusion already.
from functools import wraps
from typing import Any, Callable

from fastapi import APIRouter, Depends, FastAPI, Request


def user_name(request: Request) -> str:
    return request.headers.get("x-user", "")


def audited(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def inner(*args: Any, **kwargs: Any) -> Any:
        assert kwargs["user"]
        return function(*args, **kwargs)

    return inner


bills = APIRouter(prefix="/bills")
rates = APIRouter(prefix="/rates")


@bills.get("/a")
@audited
def bills_a(user: str = Depends(user_name)) -> int:
    return 1


@bills.get("/b")
@audited
def bills_b(user: str = Depends(user_name)) -> int:
    return 2


@bills.get("/c")
@audited
def bills_c(user: str = Depends(user_name)) -> int:
    return 3


@rates.get("/a", dependencies=[Depends(user_name)])
def rates_a() -> int:
    return 1


@rates.get("/b", dependencies=[Depends(user_name)])
def rates_b() -> int:
    return 2


@rates.get("/c", dependencies=[Depends(user_name)])
def rates_c() -> int:
    return 3


app = FastAPI()
app.include_router(bills)
app.include_router(rates, dependencies=[Depends(user_name)])
