"""Which files of a project use a word; a cheap look before trees are asked."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import Project

_WORD = re.compile(r"[A-Za-z_]\w*")


class Words:
    """An index of the words in the texts of one project's files."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def _files(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in self.project.files:
            for word in set(_WORD.findall(self.project.text(path) or "")):
                found.setdefault(word, []).append(path)
        return found

    def used(self, word: str) -> bool:
        """Tell whether some file holds the word."""
        return word in self._files

    def modules(self, word: str) -> list[Module]:
        """Return the modules whose text holds the word."""
        modules = [self.project.module(path) for path in self._files.get(word, ())]
        return [module for module in modules if module is not None]
