"""Names that a call must have before it is worth asking whether it makes a coroutine.

Most calls of most projects make none; to infer what each of them gives would cost more than all the
other rules together.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.coroutine_names import COROUTINE_NAMES
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.words import DEFINED
from flake8_fastapi.semantics.name_gate import NameGate

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

# A pattern that begins with a letter is found faster than one that begins with a border.
_ASYNC = expression(r"async(?<!\wasync)\s+def\s+(\w+)")
_DECLARED = expression(
    r"def(?<!\wdef)\s+(\w+)\s*\((?:[^()]|\([^()]*\))*\)\s*->[^:]*(?:Coroutine|Awaitable)"
)
#: A decorator may make a coroutine function of a plain one.
_DECORATED = expression(r"@([\w.]+)[^\n]*\n\s*def\s+(\w+)")
#: A plain function may hand on the coroutine that another function of the project makes.
_RETURNED = expression(r"return(?<!\wreturn)\s+(?:[\w.]+\.)?(\w+)\(")
_PLAIN = frozenset(
    {"property", "staticmethod", "classmethod", "setter", "abstractmethod", "validator", "fixture",
     "field_validator", "model_validator", "root_validator", "cached_property", "overload", "get",
     "post", "put", "patch", "delete", "lru_cache", "cache", "wraps", "contextmanager"}
)  # fmt: skip


def _handing_on(text: str, names: set[str]) -> Iterator[str]:
    """Yield the names of the functions in a text that return a call of one of the names."""
    for match in _RETURNED.finditer(text):
        place = match.start() if match[1] in names else -1
        while place > 0:
            place = text.rfind("def", 0, place)
            defined = DEFINED.match(text, place) if place >= 0 else None
            if defined and defined.end() <= match.start():
                yield defined[1]
                break


class CoroutineNames:
    """The names of functions of one project and of known libraries that may make coroutines."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """Names that any text of the project, or any stub, gives such a function."""
        found = set(COROUTINE_NAMES)
        own: set[str] = set()
        texts = [text for path in self.project.files if (text := self.project.text(path))]
        for text in texts:
            if "async" in text:
                own.update(_ASYNC.findall(text))
            if "Awaitable" in text or "Coroutine" in text:
                found.update(_DECLARED.findall(text))
            if "@" in text:
                found.update(
                    name
                    for decorator, name in _DECORATED.findall(text)
                    if decorator.rsplit(".", 1)[-1] not in _PLAIN
                )
        handed_on = {name for text in texts for name in _handing_on(text, own)}
        return frozenset(found | own | handed_on)

    @cached_property
    def gate(self) -> NameGate:
        """The gate of these names."""
        return NameGate(self.everywhere)

    def may_be(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call may make a coroutine, by its name alone."""
        return self.gate.admits(call, module)
