# An object built in the default of a route or dependency is made once at import; Pydantic instances, dates and other values are innocent.
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated
from uuid import UUID

import httpx
from fastapi import APIRouter, Body, Depends, Query

from . import repos
from .repos import RecipeRepo
from .values import Course, Filters, Span

recipes = APIRouter(prefix="/recipes")


class Planner:
    def __init__(self, repo: RecipeRepo = RecipeRepo(), days: int = 7) -> None:  # expect: FA020 "RecipeRepo"
        self.repo = repo


class Helper:
    def __init__(self, repo: RecipeRepo = RecipeRepo()) -> None:
        self.repo = repo


def chef(repo: "RecipeRepo" = repos.RecipeRepo()) -> str:  # expect: FA020
    return repo.names()[0]


@recipes.get("/")
def names(repo: RecipeRepo = RecipeRepo()) -> list[str]:  # expect: FA020 "RecipeRepo"
    return repo.names()


@recipes.get("/plan")
async def plan(
    planner: Annotated[Planner, Depends()],
    name: str = Depends(chef),
    client: httpx.AsyncClient = httpx.AsyncClient(),  # expect: FA020
) -> str:
    return name


@recipes.get("/bare")
def bare(limit: int = 5, repo=repos.RecipeRepo()) -> list[str]:  # expect: FA020
    return repo.names()


@recipes.get("/session")
def session(*, db=repos.SessionLocal()) -> list[str]:  # expect: FA020
    return [str(db)]


@recipes.post("/values")
def values(
    filters: Filters = Filters(),
    span: Span = Span(),
    since: date = date(2020, 1, 1),
    rest: timedelta = timedelta(days=1),
    price: Decimal = Decimal("1.50"),
    key: UUID = UUID("12345678123456781234567812345678"),
    course: Course = Course("main"),
    count: int = int("3"),
    size: int = Query(5),
    text: str = Body("x"),
) -> list[str]:
    return []


def helper(repo: RecipeRepo = RecipeRepo()) -> list[str]:
    return Helper(repo).repo.names()
