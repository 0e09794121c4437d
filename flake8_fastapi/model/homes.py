"""Where routers are made, as far as texts alone say it, so that no other file has to be parsed.

Most inclusions name a router plainly: ``from . import users`` and ``users.router``, where the text
of that module says ``router = APIRouter(...)`` and does nothing else to the name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.model.routing import last_name
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.words import places
from flake8_fastapi.semantics.scopes import Binding

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_HOPS = 6


class Homes:
    """Tells for one project in which files expressions say that their routers are made.

    `names` gives the names of classes of routers.
    """

    def __init__(self, inference: Inference, names: Callable[[], frozenset[str]]) -> None:
        self.inference = inference
        self.project = inference.project
        self.names = names
        self._made: dict[tuple[Path, str], bool] = {}

    def of(self, node: ast.expr, module: Module, hops: int = 0) -> Path | None:
        """Return the file that certainly makes the router an expression is, None if unsure."""
        if isinstance(node, ast.Call):
            return module.path if last_name(node.func) in self.names() else None
        attributes: list[str] = []
        while isinstance(node, ast.Attribute):
            attributes.append(node.attr)
            node = node.value
        binding = self._binding(node, module) if isinstance(node, ast.Name) else None
        if binding is None or hops > MAX_HOPS:
            return None
        return self._behind(binding, attributes[::-1], module, hops)

    def _behind(
        self, binding: Binding, attributes: list[str], module: Module, hops: int
    ) -> Path | None:
        if binding.kind in ("assign", "annotation"):
            plain = binding.value is not None and not binding.path and not attributes
            return self.of(binding.value, module, hops + 1) if plain and binding.value else None
        if binding.kind == "from":
            names = [binding.attribute, *attributes]
            return self._from(binding.source, names, module, hops)
        if binding.kind == "import" and attributes:
            return self._from(binding.source, attributes, module, hops)
        return None

    def _from(self, source: str, names: list[str], importer: Module, hops: int) -> Path | None:
        """Return where a name is made that an importer finds in a module, or in those below it."""
        path = self.project.find(source, importer)
        text = self.project.text(path) if path is not None else None
        if path is None or text is None:
            return None
        name = names[0]
        if path != importer.path:
            if len(names) == 1 and self.makes(path, name, text):
                return path
            if any(True for _ in places(name, text)):
                return self._exported(path, names, hops) if path.name == "__init__.py" else None
            if "import *" in text or "__getattr__" in text:
                return None
        return self._from(f"{source}.{name}", names[1:], importer, hops) if names[1:] else None

    def _exported(self, path: Path, names: list[str], hops: int) -> Path | None:
        """Return where a name is made that a package hands on; packages are few and small."""
        package = self.project.module(path)
        if package is None:
            return None
        bindings = self.inference.names.bindings(package.tree, package).get(names[0], ())
        if len(bindings) != 1 or hops > MAX_HOPS:
            return None
        return self._behind(bindings[0], names[1:], package, hops + 1)

    def _binding(self, node: ast.Name, module: Module) -> Binding | None:
        """Return what alone binds a name where it is used."""
        scope = module.scope(node)
        if module.mentions("global "):
            return None
        while True:
            found = self.inference.names.bindings(scope, module).get(node.id)
            if found:
                clear = len(found) == 1 and not isinstance(scope, ast.ClassDef)
                return found[0] if clear else None
            if isinstance(scope, ast.Module):
                return None
            scope = module.scope(scope)

    def makes(self, path: Path, name: str, text: str) -> bool:
        """Tell whether a text makes a router under a name, and never gives it another value."""
        key = (path, name)
        if key not in self._made:
            made = _assignment(name).search(text)
            place = made.start(1) if made else -1
            self._made[key] = (
                made is not None
                and made[2] in self.names()
                and all(
                    use == place or _is_plain(use, use + len(name), text)
                    for use in places(name, text)
                )
            )
        return self._made[key]


@lru_cache(maxsize=64)
def _assignment(name: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    return re.compile(rf"\n({escaped})(?:[ \t]*:[^=\n]*)?[ \t]*=[ \t]*(?:\w+\.)*(\w+)\(")


def _is_plain(start: int, end: int, text: str) -> bool:
    """Tell whether a use of a name gives it no value: ``router.get``, ``x.router``, a text."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in (".", '"', "'") or after in (".", '"', "'") or before + after == "()":
        return True
    return "#" in text[text.rfind("\n", 0, start) + 1 : start]
