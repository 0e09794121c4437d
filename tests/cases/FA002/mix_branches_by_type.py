# A helper that does different things for different types: the chain names what this call does.
import shutil
import time
from pathlib import Path

from fastapi import APIRouter
from pydantic import BaseModel

stamps = APIRouter()


class Shape(BaseModel):
    name: str


class Circle(Shape):
    radius: int


def keep(picture: bytes | Path, target: Path) -> None:
    if isinstance(picture, Path):
        shutil.copy(picture, target)
    elif isinstance(picture, bytes):
        target.write_bytes(picture)


def describe(value: object) -> str:
    if isinstance(value, (str, bytes)):
        return str(value)
    else:
        time.sleep(1)
        return "slow"


def draw(shape: Shape) -> None:
    if isinstance(shape, Circle):
        time.sleep(1)


def draw_any(shape: object) -> None:
    shape = Circle(name="c", radius=1) if shape is None else shape
    if isinstance(shape, Circle):
        time.sleep(1)


@stamps.post("/bytes")
async def add_bytes(text: str) -> None:
    keep(text.encode(), Path("stamp"))  # expect: FA002 "write_bytes"


@stamps.post("/path")
async def add_path() -> None:
    keep(Path("other"), Path("stamp"))  # expect: FA002 "shutil.copy"


@stamps.post("/text")
async def say(text: str) -> str:
    return describe(text)


@stamps.post("/number")
async def count(number: int) -> str:
    return describe(value=number)  # expect: FA002 "time.sleep"


@stamps.post("/shape")
async def draw_shape(shape: Shape) -> None:
    draw(shape)  # expect: FA002


@stamps.post("/circle")
async def draw_circle(circle: Circle) -> None:
    draw(circle)  # expect: FA002


@stamps.post("/word")
async def draw_word(word: str) -> None:
    draw_any(word)  # expect: FA002
