# A nested function, a parameter and a loop variable named print hide the builtin.
from collections.abc import Callable

from fastapi import APIRouter

router = APIRouter()


def apply(print: Callable[[str], str]) -> str:
    return print("x")


def collect() -> list[str]:
    lines: list[str] = []

    def print(text: str) -> None:
        lines.append(text)

    print("one")
    print("two")
    return lines


@router.get("/lines")
def lines() -> list[str]:
    return [*collect(), apply(str.upper)]
