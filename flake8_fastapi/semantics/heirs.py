"""Classes that derive from a class, and what they put in the place of its members."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.types import Instance, Type

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

_CLASS = expression(r"\bclass[ \t]+(\w+)[ \t]*[(\[]([^:]*):")
_WORD = expression(r"\w+")


class Heirs:
    """The subclasses in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._overridden: dict[tuple[ClassInfo, str], bool] = {}

    def is_overridden(self, receiver: Type | None, name: str) -> bool:
        """Tell whether a subclass may put another member in the place of this one.

        What a constructor call made is of exactly that class.
        """
        if not isinstance(receiver, Instance) or receiver.origin is not None:
            return False
        key = receiver.info, name
        if key not in self._overridden:
            self._overridden[key] = any(
                info is not receiver.info
                and self.inference.classes.is_subclass(info, (receiver.info.qualname,))
                for info in self._classes_with(name, receiver.info)
            )
        return self._overridden[key]

    def _classes_with(self, name: str, base: ClassInfo) -> Iterator[ClassInfo]:
        """Yield the classes with a member of this name that may derive from a class."""
        project = self.inference.project
        for path in self._heirs(base.name):
            module = project.module(path)
            for node in module.nodes(ast.ClassDef) if module is not None else ():
                if module is not None and node.bases:
                    info = self.inference.class_info(node, module)
                    if name in info.members:
                        yield info

    def _heirs(self, name: str) -> list[Path]:
        """Return the files that define classes which derive from one of this name."""
        found: dict[Path, None] = {}
        names, pending = {name}, [name]
        while pending:
            for heir, path in self._derived.get(pending.pop(), ()):
                if path is not None:
                    found[path] = None
                if heir not in names:
                    names.add(heir)
                    pending.append(heir)
        return list(found)

    @cached_property
    def _derived(self) -> dict[str, list[tuple[str, Path | None]]]:
        """The names of the classes that name another as a base, aliases of imports included."""
        found: dict[str, list[tuple[str, Path | None]]] = {}
        for path in self.inference.project.files:
            text = self.inference.project.text(path) or ""
            for heir, bases in _CLASS.findall(text):
                for base in _WORD.findall(bases):
                    found.setdefault(base, []).append((heir, path))
            for base, alias in _aliases(text):
                found.setdefault(base, []).append((alias, None))
        return found


def _aliases(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words around each ``as`` of a text."""
    parts = text.split(" as ")
    for before, after in pairwise(parts):
        base, alias = _WORD.findall(before[-60:]), _WORD.match(after)
        if base and alias is not None:
            yield base[-1], alias.group()
