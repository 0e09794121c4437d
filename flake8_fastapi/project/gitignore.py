"""What ``.gitignore`` files cover. Source: git's manual page "gitignore"."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from flake8_fastapi.project.module import read_text


class _Pattern(NamedTuple):
    """One line: `segments` are matched against the parts of a path below `base`."""

    base: Path
    segments: tuple[str, ...]
    negated: bool
    folders_only: bool

    def covers(self, path: Path, is_folder: bool) -> bool:
        if self.folders_only and not is_folder:
            return False
        return _matches(self.segments, path.relative_to(self.base).parts)


def is_ignored(path: Path, root: Path) -> bool:
    """Tell whether the ``.gitignore`` files from `root` down to the file's folder cover it.

    `root` is that of the repository; a file elsewhere is not covered.
    """
    try:
        parts = path.relative_to(root).parts
        last_is_folder = path.is_dir()
    except (OSError, ValueError):
        return False
    patterns: list[_Pattern] = []
    current = root
    for index, part in enumerate(parts):
        patterns += _patterns(current)
        current = current / part
        is_folder = index < len(parts) - 1 or last_is_folder
        decisive = next((p for p in reversed(patterns) if p.covers(current, is_folder)), None)
        if decisive is not None and not decisive.negated:
            # A file in an ignored folder cannot be taken back.
            return True
    return False


def _patterns(folder: Path) -> list[_Pattern]:
    text = read_text(folder / ".gitignore")
    if text is None:
        return []
    found = (_pattern(line, folder) for line in text.removeprefix("\ufeff").split("\n"))
    return [pattern for pattern in found if pattern is not None]


def _pattern(line: str, base: Path) -> _Pattern | None:
    text = re.sub(r"(?<!\\)[ \t\r]+$", "", line)
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text[negated:]
    folders_only = text.endswith("/")
    text = text.rstrip("/")
    anchored = "/" in text
    segments = [_segment(part) for part in text.lstrip("/").split("/")]
    if not any(segments):
        return None
    if not anchored:
        segments.insert(0, "**")
    return _Pattern(base, tuple(segments), negated, folders_only)


def _segment(text: str) -> str:
    """Return one part of a pattern as fnmatch spells it."""
    if text == "**":
        return text
    literal = re.sub(r"\\(.)", lambda m: f"[{m[1]}]" if m[1] in "*?[" else m[1], text)
    return re.sub(r"\*+", "*", literal.replace("[^", "[!"))


def _matches(segments: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Match parts of a pattern against parts of a path, ``**`` against any number of these."""
    reached = {0}
    for number, segment in enumerate(segments):
        if segment == "**":
            least = min(reached, default=len(parts) + 1)
            # At the end of a pattern ``**`` stands for what is inside, not for the folder itself.
            least += number == len(segments) - 1
            reached = set(range(least, len(parts) + 1))
        else:
            reached = {
                at + 1 for at in reached if at < len(parts) and fnmatchcase(parts[at], segment)
            }
    return len(parts) in reached
