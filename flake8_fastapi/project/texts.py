"""The texts of a project's files as one, in which a part is looked for at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path

#: Between two texts, so that nothing is found across them.
_BORDER = b"\0"


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
        self._found: dict[str, tuple[Path, ...]] = {}

    def holding(self, part: str) -> tuple[Path, ...]:
        """Return the files whose text holds a part."""
        found = self._found.get(part)
        if found is None:
            found = self._found[part] = tuple(self._look(part.encode("utf-8", "surrogatepass")))
        return found

    def _look(self, part: bytes) -> Iterable[Path]:
        place = self._data.find(part)
        while place >= 0:
            number = bisect_right(self._ends, place)
            yield self._paths[number]
            place = self._data.find(part, self._ends[number])
