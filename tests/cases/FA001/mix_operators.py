# Operators, loops and builtins that run methods of a project's class, and the same on a class that asks nobody.
import asyncio
import time
from collections.abc import Iterator

import requests
from fastapi import APIRouter

router = APIRouter()


class Shelf:
    def __init__(self, url: str) -> None:
        self.url = url

    def __getitem__(self, title: str) -> str:
        return requests.get(f"{self.url}/{title}").text

    def __setitem__(self, title: str, text: str) -> None:
        requests.put(f"{self.url}/{title}", data=text)

    def __delitem__(self, title: str) -> None:
        requests.delete(f"{self.url}/{title}")

    def __len__(self) -> int:
        return int(requests.get(f"{self.url}/count").text)

    def __contains__(self, title: str) -> bool:
        return requests.head(f"{self.url}/{title}").ok

    def __iter__(self) -> Iterator[str]:
        yield from requests.get(self.url).json()

    def __or__(self, title: str) -> str:
        return self[title]

    def __gt__(self, other: "Shelf") -> bool:
        time.sleep(1)
        return len(self) > len(other)

    def __str__(self) -> str:
        return requests.get(f"{self.url}/name").text


class Pile:
    def __init__(self) -> None:
        self.books = {"Emma": "text"}

    def __getitem__(self, title: str) -> str:
        return self.books[title]

    def __len__(self) -> int:
        return len(self.books)

    def __contains__(self, title: str) -> bool:
        return title in self.books

    def __iter__(self) -> Iterator[str]:
        return iter(self.books)


shelf = Shelf("https://shelf.example")
pile = Pile()


@router.get("/books/{title}")
async def read_book(title: str) -> str:
    return shelf[title]  # expect: FA001 "__getitem__"


@router.put("/books/{title}")
async def write_book(title: str) -> str:
    if title in shelf:  # expect: FA001 "__contains__"
        del shelf[title]  # expect: FA001
    shelf[title] = "text"  # expect: FA001
    return shelf | title  # expect: FA001 "__or__"


@router.get("/size")
async def size() -> int:
    return len(shelf)  # expect: FA001 "__len__"


@router.get("/larger")
async def larger() -> bool:
    return shelf > shelf  # expect: FA001 FA002


@router.get("/titles")
async def titles() -> list[str]:
    for title in shelf:  # expect: FA001 "__iter__"
        return [title]
    return list(shelf)  # expect: FA001


@router.get("/upper")
async def upper() -> list[str]:
    return [title.upper() for title in shelf]  # expect: FA001


@router.get("/name")
async def name() -> str:
    return f"{shelf}"  # expect: FA001


@router.get("/in-thread/{title}")
async def read_in_thread(title: str) -> str:
    return await asyncio.to_thread(shelf.__getitem__, title)


@router.get("/sync/{title}")
def read_in_pool(title: str) -> str:
    return shelf[title] if title in shelf else str(shelf)


@router.get("/pile/{title}")
async def read_pile(title: str) -> str:
    if title in pile and len(pile):
        return pile[title]
    return ", ".join(book for book in pile)
