# An inherited method runs the methods of the class it is called on: what the subclass overrides, not the base.
from abc import ABC, abstractmethod

import requests
from fastapi import APIRouter

router = APIRouter(prefix="/rates")


class Source(ABC):
    url = "https://rates.example"

    def current(self, currency: str) -> float:
        return float(self.cached(currency))

    def cached(self, currency: str) -> str:
        return self._load(currency)

    @abstractmethod
    def _load(self, currency: str) -> str: ...


class RemoteSource(Source):
    def _load(self, currency: str) -> str:
        return requests.get(f"{self.url}/{currency}").text


class FixedSource(Source):
    def _load(self, currency: str) -> str:
        return "1.5"


class Reports:
    def build(self) -> str:
        return self.fetch()

    def fetch(self) -> str:
        return requests.get("https://reports.example").text


class EmptyReports(Reports):
    def fetch(self) -> str:
        return ""


class LoudReports(Reports):
    def fetch(self) -> str:
        return super().fetch().upper()


class Tree:
    def walk(self, depth: int) -> str:
        return self.visit(depth - 1)

    def visit(self, depth: int) -> str:
        return self.walk(depth)


class RemoteTree(Tree):
    def visit(self, depth: int) -> str:
        return self.walk(depth) if depth else requests.get("https://trees.example").text


@router.get("/remote/{currency}")
async def remote(currency: str) -> float:
    return RemoteSource().current(currency)  # expect: FA001 "current()" "mix_template_method.py:25"


@router.get("/fixed/{currency}")
async def fixed(currency: str) -> float:
    return FixedSource().current(currency)


@router.get("/any/{currency}")
async def unknown(currency: str, source: Source) -> float:
    return source.current(currency)


@router.get("/reports")
async def reports() -> str:
    return Reports().build()  # expect: FA001


@router.get("/reports/empty")
async def empty_reports() -> str:
    return EmptyReports().build()


@router.get("/reports/loud")
async def loud_reports() -> str:
    return LoudReports().build()  # expect: FA001


@router.get("/trees/remote")
async def remote_tree() -> str:
    return RemoteTree().walk(3)  # expect: FA001


@router.get("/trees/plain")
async def plain_tree() -> str:
    return Tree().walk(3)
