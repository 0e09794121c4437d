"""Which files of a project use a word; a cheap look before trees are asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project


def places(word: str, text: str) -> Iterator[int]:
    """Yield where a word begins in a text; sooner found than a pattern is compiled for it."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _is_letter(text[end : end + 1]) and not _is_letter(text[max(0, start - 1) : start]):
            yield start
        start = text.find(word, end)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


class Words:
    """Look-up of words in the texts of one project's files."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def used(self, word: str) -> bool:
        """Tell whether some file holds the word."""
        return bool(self.project.texts.with_word(word))

    def modules(self, word: str) -> list[Module]:
        """Return the modules whose text holds the word."""
        modules = [self.project.module(path) for path in self.project.texts.with_word(word)]
        return [module for module in modules if module is not None]
