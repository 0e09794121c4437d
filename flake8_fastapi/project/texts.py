"""The texts of a project's files, in which parts and words are looked for at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

#: Between two texts, so that nothing is found across them.
_BORDER = b"\0"
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
#: What is part of no ASCII word becomes a blank.
_BLANKED = bytes(code if code in _LETTERS else 32 for code in range(256))


class Texts:
    """Which files hold a part of a text; the same part is looked for once."""

    def __init__(self, texts: Iterable[tuple[Path, str]]) -> None:
        self._paths: list[Path] = []
        self._ends: list[int] = []
        parts: list[bytes] = []
        end = 0
        for path, text in texts:
            data = text.encode("utf-8", "surrogatepass")
            end += len(data) + len(_BORDER)
            self._paths.append(path)
            self._ends.append(end)
            parts.append(data)
        self._data = _BORDER.join(parts)
        self._parts: dict[str, tuple[Path, ...]] = {}
        self._words: dict[str, tuple[Path, ...]] = {}

    def holding(self, part: str) -> tuple[Path, ...]:
        """Return the files whose text holds a part."""
        found = self._parts.get(part)
        if found is None:
            found = self._parts[part] = tuple(self._look(part.encode("utf-8", "surrogatepass")))
        return found

    def with_word(self, word: str) -> tuple[Path, ...]:
        """Return the files whose text holds a word; for one with letters beyond ASCII a part."""
        if not (word.isascii() and word.isidentifier()):
            return self.holding(word)
        found = self._words.get(word)
        if found is None:
            sought = word.encode()
            pairs = zip(self._paths, self._vocabularies)
            found = self._words[word] = tuple(path for path, words in pairs if sought in words)
        return found

    @cached_property
    def _vocabularies(self) -> list[frozenset[bytes]]:
        data = self._data.translate(_BLANKED)
        starts = [0, *self._ends]
        return [frozenset(data[a:b].split()) for a, b in zip(starts, self._ends)]

    def _look(self, part: bytes) -> Iterator[Path]:
        place = self._data.find(part)
        while place >= 0:
            number = bisect_right(self._ends, place)
            yield self._paths[number]
            place = self._data.find(part, self._ends[number])
