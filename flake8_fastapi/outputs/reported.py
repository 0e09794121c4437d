"""A finding as the outputs show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from flake8_fastapi.digests import digest

#: The place of a finding ends with the dotted name that begins there.
_NAME = re.compile(r"\w+(?:\.\w+)*")


class Reported(NamedTuple):
    """One finding that is reported: its place (all counted from 1), its code and its text.

    `source` is the line it stands at, without its end; `noqa_line` the one for a ``# noqa``.
    """

    path: str
    line: int
    column: int
    code: str
    text: str
    source: str = ""
    noqa_line: int | None = None

    @property
    def end_column(self) -> int:
        """The column behind the name at which the finding stands."""
        name = _NAME.match(self.source, self.column - 1)
        return name.end() + 1 if name else self.column + (self.column <= len(self.source))

    @property
    def unreadable(self) -> bool:
        """Whether the file could not be read or parsed, so that it was not checked."""
        return self.code.startswith("E9")

    @property
    def posix_path(self) -> str:
        """The path with slashes, as files of CI systems have it."""
        return PurePath(self.path).as_posix()


def with_fingerprints(found: Iterable[Reported]) -> Iterator[tuple[Reported, str]]:
    """Yield the findings with texts that know them again when lines move.

    Equal lines with the same code are told apart by their order in the file.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for one in found:
        key = (one.posix_path, one.code, "".join(one.source.split()))
        seen[key] += 1
        data = "\0".join((*key, str(seen[key])))
        yield one, digest(data, size=16)
