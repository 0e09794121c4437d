# A local variable, a parameter or an attribute of the same name is not the module's.
from fastapi import APIRouter

router = APIRouter()
items: list[str] = []
cache: dict[str, int] = {}
total = 0


class Basket:
    def __init__(self) -> None:
        self.items: list[str] = []

    def add(self, item: str) -> None:
        self.items.append(item)


def fill(cache: dict[str, int]) -> dict[str, int]:
    cache["a"] = 1
    return cache


@router.get("/basket")
def basket() -> list[str]:
    items = ["tea"]
    items.append("milk")
    total = 1
    total += len(fill({}))
    basket = Basket()
    basket.add("sugar")
    return items + basket.items


@router.get("/size")
def size() -> int:
    return len(items) + len(cache) + total
