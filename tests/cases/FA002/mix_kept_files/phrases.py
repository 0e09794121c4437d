"""Phrases by language, read from files."""
import functools
import json
from pathlib import Path

FOLDER = Path("phrases")
_letters: dict[str, str] = {}


class Book:
    def __init__(self) -> None:
        self.pages: dict[str, dict] = {}

    def page(self, language: str) -> dict:
        if language in self.pages:
            return self.pages[language]
        else:
            self.pages[language] = json.loads((FOLDER / language).read_text())
        return self.pages[language]

    def fresh(self, language: str) -> dict:
        if language not in self.pages:
            self.pages = {}
            return json.loads((FOLDER / language).read_text())
        return self.pages[language]


@functools.lru_cache
def shelf() -> Book:
    return Book()


COMMON = Book()


def letter(name: str) -> str:
    if name not in _letters:
        _letters[name] = (FOLDER / name).read_text()
    return _letters[name]


def unkept(name: str) -> str:
    letters: dict[str, str] = {}
    if name not in letters:
        letters[name] = (FOLDER / name).read_text()
    return letters[name]
