"""Names that a call must have before it is worth asking whether it makes a coroutine.

Most calls of most projects make none; to infer what each of them gives would cost more than all the
other rules together.
"""

from __future__ import annotations

import ast
import re
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.knowledge.coroutine_names import COROUTINE_NAMES
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.name_gate import NameGate

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

# A pattern that begins with a letter is found faster than one that begins with a border.
_ASYNC = re.compile(r"async(?<!\wasync)\s+def\s+(\w+)")
_DECLARED = re.compile(
    r"def(?<!\wdef)\s+(\w+)\s*\((?:[^()]|\([^()]*\))*\)\s*->[^:]*(?:Coroutine|Awaitable)"
)
#: A decorator may make a coroutine function of a plain one.
_DECORATED = re.compile(r"@([\w.]+)[^\n]*\n\s*def\s+(\w+)")
#: A plain function may hand on the coroutine that another function of the project makes.
_HANDED_ON = re.compile(r"def(?<!\wdef)\s+(\w+)|return(?<!\wreturn)\s+(?:[\w.]+\.)?(\w+)\(")
_PLAIN = frozenset(
    {"property", "staticmethod", "classmethod", "setter", "abstractmethod", "validator", "fixture",
     "field_validator", "model_validator", "root_validator", "cached_property", "overload", "get",
     "post", "put", "patch", "delete", "lru_cache", "cache", "wraps", "contextmanager"}
)  # fmt: skip


def _note_returned(text: str, returned: dict[str, set[str]]) -> None:
    """Enter the names of the calls that each function of a text returns."""
    function = ""
    for match in _HANDED_ON.finditer(text):
        if match[1]:
            function = match[1]
        elif function:
            returned.setdefault(function, set()).add(match[2])


class CoroutineNames:
    """The names of functions of one project and of known libraries that may make coroutines."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """Names that any text of the project, or any stub, gives such a function."""
        found = set(COROUTINE_NAMES)
        own: set[str] = set()
        returned: dict[str, set[str]] = {}
        for path in self.project.files:
            text = self.project.text(path)
            if text is not None and ("async" in text or "waitable" in text or "@" in text):
                own.update(_ASYNC.findall(text))
                found.update(_DECLARED.findall(text))
                found.update(
                    name
                    for decorator, name in _DECORATED.findall(text)
                    if decorator.rsplit(".", 1)[-1] not in _PLAIN
                )
            _note_returned(text or "", returned)
        handed_on = {name for name, called in returned.items() if not own.isdisjoint(called)}
        return frozenset(found | own | handed_on)

    @cached_property
    def gate(self) -> NameGate:
        """The gate of these names."""
        return NameGate(self.everywhere)

    def may_be(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call may make a coroutine, by its name alone."""
        return self.gate.admits(call, module)
