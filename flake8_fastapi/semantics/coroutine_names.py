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

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

_ASYNC = re.compile(r"\basync\s+def\s+(\w+)")
_DECLARED = re.compile(r"\bdef\s+(\w+)\s*\((?:[^()]|\([^()]*\))*\)\s*->[^:]*(?:Coroutine|Awaitable)")
#: A decorator may make a coroutine function of a plain one.
_DECORATED = re.compile(r"@([\w.]+)[^\n]*\n\s*def\s+(\w+)")
#: A plain function may hand on the coroutine that another function of the project makes.
_HANDED_ON = re.compile(r"\bdef\s+(\w+)|\breturn\s+(?:[\w.]+\.)?(\w+)\(")
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
        self._modules: dict[Module, frozenset[str]] = {}

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

    def may_be(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call may make a coroutine, by its name alone."""
        function = call.func
        if isinstance(function, ast.Attribute):
            return function.attr in self.everywhere
        if not isinstance(function, ast.Name):
            return False
        if function.id in self.everywhere or "__call__" in self.everywhere:
            return True
        return function.id in self._aliases(module)

    def _aliases(self, module: Module) -> frozenset[str]:
        found = self._modules.get(module)
        if found is None:
            imported = {
                alias.asname
                for node in module.nodes(ast.ImportFrom)
                for alias in node.names
                if alias.asname and alias.name in self.everywhere
            }
            assigned = {
                target.id
                for node in module.nodes(ast.Assign)
                if isinstance(node.value, (ast.Name, ast.Attribute, ast.Call))
                for target in node.targets
                if isinstance(target, ast.Name) and self._holds(node.value)
            }
            found = self._modules[module] = frozenset(imported | assigned)
        return found

    def _holds(self, value: ast.expr) -> bool:
        if isinstance(value, ast.Attribute):
            return value.attr in self.everywhere
        if isinstance(value, ast.Name):
            return value.id in self.everywhere
        return isinstance(value, ast.Call) and any(self._holds(each) for each in value.args)
