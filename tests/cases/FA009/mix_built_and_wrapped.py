# Shows lists filled by append, conditional expressions and a project decorator that makes something else of the dict.
from functools import wraps

from fastapi import APIRouter
from pydantic import BaseModel, RootModel

coins = APIRouter()


class Coin(BaseModel):
    year: int


class Labels(RootModel[dict[str, str]]):
    pass


def as_coin(handler):
    @wraps(handler)
    def inner(*args, **kwargs):
        return Coin(**handler(*args, **kwargs))

    return inner


@coins.get("/a")
def a(years: str) -> list[Coin]:
    found = []
    for year in years.split(","):
        found.append({"year": int(year)})
    return found  # expect: FA009


@coins.get("/b")
def b(years: str) -> list[Coin]:
    found = []
    for year in years.split(","):
        found.append(Coin(year=int(year)))
    return found


@coins.get("/c", response_model=Coin)
def c(old: bool):
    return {"year": 1800} if old else Coin(year=2000)  # expect: FA009


@coins.get("/d", response_model=Coin)
@as_coin
def d():
    return {"year": 1900}


@coins.get("/e", response_model=Labels)
def e():
    return {"en": "coin"}


@coins.get("/f")
def f(year: int) -> Coin | None:
    answer = None
    if year > 0:
        answer = Coin(year=year)
    return answer
