"""Which relationships the loader options of a statement load with it.

Source: SQLAlchemy "Relationship Loading Techniques".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.sources import Sources
from flake8_fastapi.semantics.types import FunctionRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Chain = tuple[str, ...]
Chains = frozenset[Chain]

NOTHING: Chains = frozenset()
SELECT = "sqlalchemy.select", "sqlmodel.select"
#: After these an access does not load: the value is there, or the access is refused at once.
#: Methods that put more into a list.
ADDING = frozenset({"append", "extend", "insert"})
LOADING = frozenset(
    {
        "joinedload", "selectinload", "subqueryload", "immediateload", "contains_eager",
        "raiseload", "noload",
    }
)  # fmt: skip
LEADING = LOADING | {"lazyload", "defaultload"}
#: Options that load no relationship.
OTHERS = frozenset(
    {
        "load_only", "defer", "undefer", "undefer_group", "with_loader_criteria", "with_expression",
        "selectin_polymorphic",
    }
)  # fmt: skip
ORM = "sqlalchemy.orm."
MAX_DEPTH = 12


class _Option(NamedTuple):
    """A loader option: the path it has come to, and the paths that it loads."""

    path: Chain
    loaded: Chains


class LoaderOptions:
    """Reads loader options in one project."""

    def __init__(self, inference: Inference, sources: Sources) -> None:
        self.inference = inference
        self.sources = sources

    def of_statement(self, node: ast.expr, module: Module, depth: int = 0) -> Chains | None:
        """Return what a ``select`` loads by its options, or None when it cannot be seen."""
        if depth > MAX_DEPTH:
            return None
        if isinstance(node, ast.Call):
            if isinstance(node.func, (ast.Name, ast.Attribute)):
                if self.inference.name_of(node.func, module) in SELECT:
                    return NOTHING
            if isinstance(node.func, ast.Attribute) and not self.sources.called(node, module):
                return self._method(node, node.func, module, depth)
        steps = self.sources.step(node, module)
        if steps is None or steps == [(node, module)]:
            return None
        parts = [self.of_statement(value, home, depth + 1) for value, home in steps]
        return _union(parts)

    def _method(
        self, call: ast.Call, function: ast.Attribute, module: Module, depth: int
    ) -> Chains | None:
        kinds = self.inference.infer(function, module)
        if not all(isinstance(k, FunctionRef) and k.info.module.is_stub for k in kinds):
            return None
        base = self.of_statement(function.value, module, depth + 1)
        if base is None or function.attr != "options":
            return base
        return _union([base, self.of_options(call.args, module)])

    def of_options(self, options: list[ast.expr], module: Module) -> Chains | None:
        """Return what these options load, or None when one of them cannot be seen."""
        spread = [self.of_argument(o.value, module) for o in options if isinstance(o, ast.Starred)]
        found = [self._option(o, module, 0) for o in options if not isinstance(o, ast.Starred)]
        plain = [option.loaded if option is not None else None for option in found]
        return _union([*plain, *spread])

    def of_argument(self, node: ast.expr, module: Module) -> Chains | None:
        """Return what the list of options given as an argument loads."""
        lists = self.sources.of(node, module)
        if not lists:
            return None
        found = [
            self.of_options(value.elts, home) if isinstance(value, (ast.List, ast.Tuple)) else None
            for value, home in lists
        ]
        return _union([*found, *self._added(node, module)])

    def _added(self, node: ast.expr, module: Module) -> Iterator[Chains | None]:
        """Yield what options that are put into a list later load, on whatever branch."""
        function = module.enclosing_function(node)
        if not isinstance(node, ast.Name) or function is None:
            return
        for inner in ast.walk(function):
            if isinstance(inner, ast.AugAssign) and _is_name(inner.target, node.id):
                yield None
            elif isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
                if _is_name(inner.func.value, node.id) and inner.func.attr in ADDING:
                    appended = inner.func.attr == "append"
                    yield self.of_options(inner.args, module) if appended else None

    def _option(self, node: ast.expr, module: Module, depth: int) -> _Option | None:
        if depth > MAX_DEPTH:
            return None
        if isinstance(node, ast.Call):
            name = self.inference.name_of(node.func, module)
            if name.startswith(ORM):
                return self._first(node, name.removeprefix(ORM))
            if isinstance(node.func, ast.Attribute):
                base = self._option(node.func.value, module, depth + 1)
                return self._next(base, node, node.func.attr, module) if base is not None else None
        steps = self.sources.step(node, module)
        if steps is None or len(steps) != 1 or steps[0][0] is node:
            return None
        return self._option(steps[0][0], steps[0][1], depth + 1)

    def _first(self, call: ast.Call, name: str) -> _Option | None:
        if name in OTHERS or name == "Load":
            return _Option((), NOTHING)
        return self._led(_Option((), NOTHING), call, name)

    def _next(self, base: _Option, call: ast.Call, name: str, module: Module) -> _Option | None:
        if name in OTHERS:
            return base
        if name != "options":
            return self._led(base, call, name)
        inner = self.of_options(call.args, module)
        if inner is None:
            return None
        return _Option(base.path, base.loaded | {(*base.path, *chain) for chain in inner})

    def _led(self, base: _Option, call: ast.Call, name: str) -> _Option | None:
        names = [_key(argument) for argument in call.args]
        if name not in LEADING or not names or "" in names:
            return None
        path, loaded = base.path, set(base.loaded)
        for part in ".".join(names).split("."):
            path = (*path, part)
            if name in LOADING:
                loaded.add(path)
        return _Option(path, frozenset(loaded))


def is_loaded(chain: Chain, loaded: Chains) -> bool:
    """Tell whether a path of relationships is among those that are loaded."""
    return chain in loaded or (*chain[:-1], "*") in loaded


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _union(parts: list[Chains | None]) -> Chains | None:
    found: set[Chain] = set()
    for part in parts:
        if part is None:
            return None
        found |= part
    return frozenset(found)


def _key(node: ast.expr) -> str:
    """Return the relationship that the argument of an option names."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return _key(node.func.value) if node.func.attr in ("of_type", "and_") else ""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
