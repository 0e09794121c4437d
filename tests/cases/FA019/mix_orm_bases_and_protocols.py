# ORM classes of a decorated base, in containers, and a protocol are no request data; exceptions and generic models say nothing.
from typing import Any, Generic, Protocol, TypeVar

from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy.orm import as_declarative

T = TypeVar("T")
api = FastAPI()


@as_declarative()
class Base:
    id: Any


class Parcel(Base):
    __tablename__ = "parcels"


class Page(BaseModel, Generic[T]):
    items: list[T]


class Clock(Protocol):
    def now(self) -> int: ...


class Problem(Exception):
    pass


@api.get("/parcels", response_model=list[Parcel])  # expect: FA019 "Parcel"
def parcels():
    return []


@api.get("/parcels/by-name")
async def parcels_by_name() -> dict[str, Parcel]:  # expect: FA019
    return {}


@api.get("/time")
def time(clock: Clock) -> int:  # expect: FA019 "clock"
    return clock.now()


@api.get("/page")
def page() -> Page[int]:
    return Page(items=[])


@api.exception_handler(Problem)
def on_problem(request: Any, problem: Problem) -> None:
    return None
