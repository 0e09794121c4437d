# Routes and dependencies of the same file that call each other; Annotated dependencies have no default to be left out.
from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()


def limits(limit: int = 10) -> int:
    return limit


def rows(limit: int = Depends(limits), word: str = "") -> list[str]:
    return [word] * limit


def annotated_rows(limit: Annotated[int, Depends(limits)], word: str = "") -> list[str]:
    return [word] * limit


@app.get("/rows")
def read_rows(limit: int = Depends(limits)) -> list[str]:
    return rows(limit)


@app.get("/first")
def first() -> str:
    return read_rows()[0]  # expect: FA020


@app.get("/words")
def words(word: str) -> list[str]:
    return rows(word=word)  # expect: FA020


@app.get("/annotated")
def annotated(word: str) -> list[str]:
    return annotated_rows(3, word)


@app.get("/all")
def everything(found: list[str] = Depends(rows)) -> list[str]:
    return found + rows(1) + rows(limit=2, word="x")
