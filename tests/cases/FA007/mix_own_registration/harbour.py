# Functions and methods of the project that hand what they are given to a router.
from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, FastAPI


class Harbour:
    def __init__(self, app: FastAPI, prefix: str = "/harbour") -> None:
        self.app = app
        self.prefix = prefix
        self.add_api_route("/berths", self.list_berths)  # expect: FA007
        self.add_api_route("/boats", self.list_boats)
        self.add_api_route("/tides", self.list_tides, response_model=list[int])
        self.add_api_route("/boats", self.name_boat, methods=["POST"])

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        self.app.add_api_route("/harbour" + path, endpoint, **options)

    def list_berths(self):
        return ["north", "south"]

    def list_boats(self) -> list[str]:
        return ["Anna", "Berta"]

    def list_tides(self):
        return [6, 12, 18]

    def name_boat(self, name: str) -> str:  # expect: FA011
        return name


class Board:
    def __init__(self) -> None:
        self.router = APIRouter(prefix="/board")
        self.handlers: dict[str, Callable[..., Any]] = {}

    def page(self, path: str, **options: Any) -> Callable[..., Any]:
        def decorate(handler: Callable[..., Any]) -> Callable[..., Any]:
            self.router.add_api_route(path, handler, **options)
            return handler

        return decorate

    def get(self, path: str, **options: Any) -> Callable[..., Any]:
        return self.router.get("/v2" + path, **options)

    def described(self, path: str, **options: Any) -> Callable[..., Any]:
        options.setdefault("response_model", dict[str, str])
        return self.router.get(path, **options)

    def event(self, name: str) -> Callable[..., Any]:
        def decorate(handler: Callable[..., Any]) -> Callable[..., Any]:
            self.handlers[name] = handler
            return handler

        return decorate


def add_page(
    router: APIRouter, path: str, handler: Callable[..., Any], method: str = "GET"
) -> None:
    router.add_api_route(path, handler, methods=[method])
