# Not: other libraries' markers, decorators that may change the signature, partial functions that fill the parameter, validators in the place of Pydantic's.
from functools import partial, wraps
from typing import Annotated, Any, Callable

import wiring
from dishka.integrations.fastapi import FromDishka, inject
from fastapi import APIRouter, Depends
from fastapi_injector import Injected
from pydantic import BaseModel, field_validator
from sqlalchemy.orm import Session

stock = APIRouter()


class Shelf:
    def __init__(self, size: int = 10) -> None:
        self.size = size


def with_shelf(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def inner(*args: Any, **kwargs: Any) -> Any:
        return function(*args, shelf=Shelf(), **kwargs)

    return inner


def count(session: Session, minimum: int = 0) -> int:
    return minimum


class Label(BaseModel):
    shelf: Shelf

    @field_validator("shelf", mode="plain")
    @classmethod
    def read(cls, value: Any) -> Shelf:
        return Shelf(int(value))


@stock.get("/a")
def a(shelf: Shelf = Injected(Shelf)) -> int:
    return shelf.size


@stock.get("/b")
@inject
def b(shelf: FromDishka[Shelf]) -> int:
    return 1


@stock.get("/c")
@with_shelf
def c(shelf: Shelf) -> int:
    return shelf.size


@stock.get("/d")
def d(shelf: Annotated[Shelf, wiring.Inject()], total: int = Depends(partial(count, wiring.session()))) -> int:
    return total
