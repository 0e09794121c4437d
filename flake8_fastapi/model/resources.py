"""Sessions, connections, clients and files: who opens them, and who looks after them.

Sources: FastAPI "Dependencies with yield", the manuals named in ``knowledge/resources.py``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.knowledge.resources import CLOSABLE, KEEPERS, OPENERS, SHARING
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.flow import reaching
from flake8_fastapi.semantics.types import (
    ClassRef,
    FunctionRef,
    Instance,
    PartialRef,
    Type,
    Types,
    without_none,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

FACTORIES = ("sqlalchemy.orm.sessionmaker", "sqlalchemy.ext.asyncio.async_sessionmaker")
CLOSERS = frozenset({"close", "aclose", "disconnect", "release", "__exit__", "__aexit__"})
MAX_DEPTH = 5


class Resources:
    """Questions about objects that must be closed, in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference

    def opened(self, node: ast.expr, function: FunctionInfo, depth: int = 0) -> Type | None:
        """Return what an expression of a function certainly opens anew each time, or None."""
        if depth > MAX_DEPTH:
            return None
        if isinstance(node, (ast.Call, ast.Await)):
            return self.made(node, function.module, depth)
        if isinstance(node, ast.Name):
            return self._by_name(node, function, depth)
        return None

    def _by_name(self, node: ast.Name, function: FunctionInfo, depth: int) -> Type | None:
        module = function.module
        bindings = self.inference.names.bindings(function.node, module).get(node.id, [])
        if not bindings or self._is_outer(node.id, function):
            return None
        found: Type | None = None
        for binding in reaching(bindings, node, function.node, module):
            value = binding.value
            if isinstance(value, ast.Constant) and value.value is None:
                continue
            if binding.kind not in ("assign", "annotation") or value is None or binding.path:
                return None
            targets = getattr(binding.node, "targets", [])
            found = self.opened(value, function, depth + 1)
            if found is None or any(isinstance(t, (ast.Attribute, ast.Subscript)) for t in targets):
                return None
        return found

    @staticmethod
    def _is_outer(name: str, function: FunctionInfo) -> bool:
        return any(
            isinstance(node, (ast.Global, ast.Nonlocal)) and name in node.names
            for node in ast.walk(function.node)
        )

    def made(self, node: ast.expr, module: Module, depth: int = 0) -> Type | None:
        """Return what a call (or an awaited one) certainly opens anew, or None."""
        call = node.value if isinstance(node, ast.Await) else node
        if not isinstance(call, ast.Call):
            return None
        kinds = without_none(self.inference.infer(node, module))
        if not self.inference.is_instance(kinds, CLOSABLE) or self._shares(call):
            return None
        openers = self.inference.infer(call.func, module)
        return kinds[0] if all(self._opens(kind, depth) for kind in openers) else None

    @staticmethod
    def _shares(call: ast.Call) -> bool:
        return any(
            keyword.arg in SHARING and not isinstance(keyword.value, (ast.Call, ast.Constant))
            for keyword in call.keywords
        )

    def _opens(self, kind: Type, depth: int) -> bool:
        if isinstance(kind, PartialRef):
            return not self._shares(kind.call) and self._opens(kind.target, depth)
        if isinstance(kind, ClassRef):
            return True
        if isinstance(kind, Instance):
            return self.inference.matches(kind, FACTORIES)
        if not isinstance(kind, FunctionRef):
            return False
        if kind.info.module.is_stub:
            return kind.info.name in OPENERS
        return self.is_plain(kind.info) and not kind.info.is_generator and all(
            r.value is not None
            and self.opened(r.value, kind.info, depth + 1) is not None
            and not self.is_kept(r.value, r, kind.info)
            for r in kind.info.returns
        )  # fmt: skip

    def left(self, node: ast.expr, place: ast.AST, function: FunctionInfo) -> Type | None:
        """Return what a statement hands out of the ``with`` that closes it, or None."""
        module = function.module
        if not isinstance(node, ast.Name):
            return None
        for block in module.ancestors(place):
            if block is function.node:
                break
            for item in block.items if isinstance(block, (ast.With, ast.AsyncWith)) else ():
                if isinstance(item.optional_vars, ast.Name) and item.optional_vars.id == node.id:
                    is_async = isinstance(block, ast.AsyncWith)
                    return self._entered(item.context_expr, module, is_async)
        return None

    def _entered(self, value: ast.expr, module: Module, is_async: bool) -> Type | None:
        """Return what a ``with`` gives that itself opens and closes it."""
        closed = without_none(self.inference.infer(value, module))
        kinds = without_none(self.inference.entered(value, module, is_async))
        certain = self.inference.is_instance(closed, CLOSABLE) and kinds == closed
        return kinds[0] if certain and self.made(value, module) is not None else None

    def is_plain(self, function: FunctionInfo) -> bool:
        """Tell whether no decorator caches, wraps or replaces the function."""
        decoration = self.inference.decoration(function)
        return decoration.is_transparent and not decoration.cached and not decoration.manager

    def is_kept(self, value: ast.expr, place: ast.AST, function: FunctionInfo) -> bool:
        """Tell whether ``finally``, ``with`` or someone else looks after what is handed out."""
        name = value.id if isinstance(value, ast.Name) else ""
        return self._is_guarded(name, place, function) or (
            bool(name) and any(
                self._passes_on(node, function)
                for node in ast.walk(function.node)
                if isinstance(node, ast.Name) and node.id == name
            )
        )  # fmt: skip

    @staticmethod
    def _is_guarded(name: str, place: ast.AST, function: FunctionInfo) -> bool:
        child = place
        for parent in function.module.ancestors(place):
            if parent is function.node:
                return False
            if isinstance(parent, ast.Try) and parent.finalbody and child not in parent.finalbody:
                return True
            if isinstance(parent, (ast.With, ast.AsyncWith)) and any(
                isinstance(node, ast.Name) and node.id == name
                for item in parent.items
                for node in ast.walk(item.context_expr)
            ):
                return True
            child = parent
        return False

    def _passes_on(self, node: ast.Name, function: FunctionInfo) -> bool:
        """Tell whether this use stores the object, or gives it or its ``close`` away."""
        module = function.module
        parent = module.parent(node)
        outer = module.parent(parent) if parent is not None else None
        if isinstance(parent, ast.Attribute):
            called = isinstance(outer, ast.Call) and outer.func is parent
            return parent.attr in CLOSERS and not called
        if isinstance(parent, ast.Assign):
            return any(isinstance(t, (ast.Attribute, ast.Subscript)) for t in parent.targets)
        call = outer if isinstance(parent, ast.keyword) else parent
        if not isinstance(call, ast.Call) or call.func is node:
            return False
        last = getattr(call.func, "attr", getattr(call.func, "id", ""))
        return last in KEEPERS or not self._is_library(self.inference.infer(call.func, module))

    @staticmethod
    def _is_library(kinds: Types) -> bool:
        return all(isinstance(k, (FunctionRef, ClassRef)) and k.info.module.is_stub for k in kinds)
