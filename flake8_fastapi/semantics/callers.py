"""Parameters without an annotation: what every call in the project hands them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.arguments import bind, has_unpacking
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    UNKNOWNS,
    ClassRef,
    FunctionRef,
    Instance,
    ModuleRef,
    Type,
    Types,
)
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Places that speak of a function; of one that is spoken of more often nothing is concluded.
MAX_REFERENCES = 30
MAX_FILES = 12
_PLAIN = ("builtins.", "typing.", "collections.")
_CALLABLE = re.compile(r"\bdef[ \t]+(\w+)|\bclass[ \t]+(\w+)")
_WORD = re.compile(r"\w+")


class Callers:
    """The calls of the project's functions, as far as certainly all of them are seen."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self.project = inference.project
        self._calls: dict[FunctionInfo, list[tuple[ast.Call, Module]] | None] = {}

    def given(self, info: FunctionInfo, parameter: ast.arg) -> Types:
        """Return the one class of objects that all calls hand to a parameter, or unknown."""
        calls = self.of(info)
        found: list[Type] = []
        for call, module in calls or ():
            value = self._argument(call, info, parameter, module)
            if value is None:
                return UNKNOWNS
            found.extend(kind for kind in value if kind != NONE)
        classes = {kind.info for kind in found if isinstance(kind, Instance)}
        if len(classes) != 1 or not all(isinstance(kind, Instance) for kind in found):
            return UNKNOWNS
        if classes.pop().qualname.startswith(_PLAIN):
            return UNKNOWNS
        return tuple(dict.fromkeys(found))

    def _argument(
        self, call: ast.Call, info: FunctionInfo, parameter: ast.arg, module: Module
    ) -> Types | None:
        skip = 1 if self._is_bound(call, info, module) else 0
        value = bind(info.node.args, call, skip=skip).get(parameter.arg)
        if value is not None:
            types = self.inference.infer(value, module)
            return None if UNKNOWN in types else types
        default = info.default(parameter)
        if default is None or has_unpacking(call):
            return None
        return (NONE,) if isinstance(default, ast.Constant) and default.value is None else None

    def _is_bound(self, call: ast.Call, info: FunctionInfo, module: Module) -> bool:
        if info.name == "__init__":
            return True
        kinds = self.inference.infer(call.func, module)
        return any(isinstance(kind, FunctionRef) and kind.receiver is not None for kind in kinds)

    def of(self, info: FunctionInfo) -> list[tuple[ast.Call, Module]] | None:
        """Return every call of a function, or None when there may be others."""
        if info not in self._calls:
            self._calls[info] = None
            self._calls[info] = self._all(info)
        return self._calls[info]

    def _all(self, info: FunctionInfo) -> list[tuple[ast.Call, Module]] | None:
        name = info.owner.name if info.owner is not None and info.name == "__init__" else info.name
        paths = self._index.get(name, ())
        if len(paths) > MAX_FILES:
            return None
        found: list[tuple[ast.Call, Module]] = []
        seen = 0
        for path in paths:
            module = self.project.module(path)
            if module is None:
                return None
            if role_of(module, self.project) is Role.TEST:
                continue
            for node in _named(name, module):
                seen += 1
                meant = self._means(node, info, module)
                call = module.parent(node)
                if meant is False or _is_annotation(node, module):
                    continue
                if not meant or not isinstance(call, ast.Call) or call.func is not node:
                    return None
                found.append((call, module))
            if seen > MAX_REFERENCES:
                return None
        return found

    def _means(self, node: ast.expr, info: FunctionInfo, module: Module) -> bool | None:
        """Tell whether a name stands for a function; None when that cannot be told."""
        if isinstance(node, ast.Attribute) and (info.owner is None or info.name == "__init__"):
            # An attribute of an object is no function of a module.
            owners = self.inference.infer(node.value, module)
            if not any(isinstance(kind, ModuleRef) for kind in owners):
                return False
        kinds = [kind for kind in self.inference.infer(node, module) if kind != NONE]
        meant = [self._is_it(kind, info) for kind in kinds]
        if all(meant):
            return True if meant else None
        return None if any(meant) or UNKNOWN in kinds else False

    @staticmethod
    def _is_it(kind: Type, info: FunctionInfo) -> bool:
        if isinstance(kind, ClassRef):
            return kind.info is info.owner and info.name == "__init__"
        return isinstance(kind, FunctionRef) and kind.info is info

    @cached_property
    def _index(self) -> dict[str, list[Path]]:
        """The files that hold the name of a function or class of the project."""
        texts = {path: self.project.text(path) or "" for path in self.project.files}
        names = {n for text in texts.values() for m in _CALLABLE.findall(text) for n in m if n}
        found: dict[str, list[Path]] = {}
        for path, text in texts.items():
            for word in set(_WORD.findall(text)) & names:
                found.setdefault(word, []).append(path)
        return found


def _named(name: str, module: Module) -> Iterator[ast.expr]:
    for node in module.nodes(ast.Name):
        if node.id == name and isinstance(node.ctx, ast.Load):
            yield node
    for attribute in module.nodes(ast.Attribute):
        if attribute.attr == name:
            yield attribute


def _is_annotation(node: ast.AST, module: Module) -> bool:
    child = node
    for outer in module.ancestors(node):
        if isinstance(outer, ast.arg):
            return True
        if isinstance(outer, ast.stmt):
            return child in (getattr(outer, "returns", None), getattr(outer, "annotation", None))
        child = outer
    return False
