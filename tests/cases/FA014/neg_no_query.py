# Not: enums, constant tables, and methods called all, fetchall or to_list of things that are no query.
import enum
from typing import Any

import pandas
from fastapi import Depends, FastAPI

COUNTRIES = {"de": "Germany", "fr": "France"}
api = FastAPI()


class Colour(enum.Enum):
    red = "red"
    blue = "blue"


class Registry:
    """The plugins of this process, a handful."""

    def __init__(self) -> None:
        self.names = ["csv", "json"]

    def all(self) -> list[str]:
        return self.names

    def query(self, kind: str) -> "Registry":
        return self

    def fetchall(self) -> list[str]:
        return self.names

    def scalars(self) -> "Registry":
        return self


def get_db() -> Registry:
    return Registry()


@api.get("/colours")
def colours() -> list[str]:
    return [colour.value for colour in Colour]


@api.get("/countries")
def countries() -> list[str]:
    return list(COUNTRIES.values())


@api.get("/plugins")
def plugins(db: Registry = Depends(get_db)) -> list[str]:
    return db.query("plugin").all()


@api.get("/plugins/fetched")
def fetched(session: Registry = Depends(get_db)) -> list[str]:
    return session.scalars().fetchall() + session.scalars().all()


@api.get("/numbers")
def numbers() -> list[Any]:
    return pandas.Series([1, 2]).to_list()


@api.get("/flag")
def flag() -> bool:
    return all([True, False])
