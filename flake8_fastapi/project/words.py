"""Which files of a project use a word; a cheap look before trees are asked."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

_WORD = re.compile(r"[A-Za-z_]\w*")
#: So many words are looked for in the texts themselves before an index of all words pays.
SINGLE_LOOKS = 60


def whole_word(word: str) -> str:
    """Return the pattern of a word; it begins with its letters, so that it is found fast."""
    escaped = re.escape(word)
    return rf"{escaped}(?<!\w{escaped})(?!\w)"


class Words:
    """Look-up of words in the texts of one project's files."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._found: dict[str, list[Path]] = {}

    def used(self, word: str) -> bool:
        """Tell whether some file holds the word."""
        return bool(self._files(word))

    def modules(self, word: str) -> list[Module]:
        """Return the modules whose text holds the word."""
        modules = [self.project.module(path) for path in self._files(word)]
        return [module for module in modules if module is not None]

    def _files(self, word: str) -> list[Path]:
        found = self._found.get(word)
        if found is None:
            few = len(self._found) < SINGLE_LOOKS
            found = self._look(word) if few else self._index.get(word, [])
            self._found[word] = found
        return found

    def _look(self, word: str) -> list[Path]:
        pattern = re.compile(whole_word(word))
        text = self.project.text
        near = self.project.texts.holding(word)
        return [path for path in near if pattern.search(text(path) or "")]

    @cached_property
    def _index(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in self.project.files:
            for word in set(_WORD.findall(self.project.text(path) or "")):
                found.setdefault(word, []).append(path)
        return found
