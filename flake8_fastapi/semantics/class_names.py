"""Names under which a project's texts may speak of a class or of one that derives from it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

_RENAMED = expression(r"\s+as\s+(\w+)")
_HEAD = expression(r"class\s+(\w+)\s*\([^)]*")
#: What may stand before and after the name in ``Maker = sessionmaker[Session]``.
_ASSIGNED = expression(r"\s*(\w+)\s*(?::[^=\n]*)?=\s*(?:[^\n(]*\belse\s+)?(?:\w+\.)*")
_ALONE = expression(r"(?:\[[^\n]*\])?[^\S\n]*(?:if\b.*|#.*)?$", re.MULTILINE)
#: So many characters may the bases of a class take.
MAX_HEAD = 2_000


def class_names(project: Project, names: Iterable[str]) -> frozenset[str]:
    """Return class names, and those of classes derived from them and of their aliases."""
    found: set[str] = set()
    fresh = set(names)
    while fresh:
        found |= fresh
        known = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, fresh)))})\b")
        paths = dict.fromkeys(path for name in fresh for path in project.texts.with_word(name))
        texts = (project.text(path) or "" for path in paths)
        fresh = {name for text in texts for name in _derived(known, text)} - found
    return frozenset(found)


def _derived(known: re.Pattern[str], text: str) -> Iterator[str]:
    """Yield the names that a text gives to classes which derive from known ones, or are them."""
    for use in known.finditer(text):
        start, end = use.span()
        renamed = _RENAMED.match(text, end)
        if renamed:
            yield renamed[1]
        if _ALONE.match(text, end):
            assigned = _ASSIGNED.match(text, text.rfind("\n", 0, start) + 1, start)
            if assigned and assigned.end() == start:
                yield assigned[1]
        place = text.rfind("class", max(0, start - MAX_HEAD), start)
        head = _HEAD.match(text, place, start) if place >= 0 else None
        if head and head.end() == start:
            yield head[1]


def bound(names: Iterable[str]) -> str:
    """Return a pattern of texts that import or define a class of one of the names."""
    known = "|".join(sorted(map(re.escape, names)))
    return (
        rf"import(?:\s*\*|\s[^\n]*\b(?:{known})\b)|(?:\.|class\s+)(?:{known})\b"
        rf"|(?m:^)\s*(?:\w+\s*,\s*)*(?:{known})\s*(?:as\b|[,)#]|$)"
    )


def called_name(call: ast.Call) -> str | None:
    """Return the last part of the name that is called, None where what is called has none."""
    function = call.func
    while isinstance(function, ast.Subscript):
        function = function.value
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else None
