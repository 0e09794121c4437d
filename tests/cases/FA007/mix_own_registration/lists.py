# Methods of routers under other names, and a base class whose subclasses choose the prefix.
from functools import partial

from fastapi import APIRouter

lists = APIRouter(prefix="/lists")
get = lists.get
hidden = partial(lists.get, include_in_schema=False)
tagged = partial(lists.get, tags=["lists"])


@get("/short")
def short():  # expect: FA007 "/lists/short"
    return ["one"]


@get("/typed")
def typed() -> list[str]:
    return ["one"]


@hidden("/hidden")
def hidden_list():
    return ["one"]


@tagged("/tagged/{name}")
def tagged_list():  # expect: FA007 FA011
    return ["one"]


class Pages:
    prefix = ""

    def __init__(self) -> None:
        self.router = APIRouter(prefix=self.prefix)
        self.router.add_api_route("/rename", self.rename, methods=["POST"])

    def rename(self, name: str) -> str:
        return name


class NamedPages(Pages):
    prefix = "/pages/{name}"


router = NamedPages().router
