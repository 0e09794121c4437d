"""Exceptions: what an ``except`` clause names, what it catches, and what it lets go on."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.entities import ClassInfo, body_nodes
from flake8_fastapi.semantics.types import (
    UNKNOWN,
    ClassRef,
    FunctionRef,
    Instance,
    TupleOf,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

BROAD = frozenset({"builtins.Exception", "builtins.BaseException"})
SUPPRESS = "contextlib.suppress"
#: ``try`` statements; ``except*`` is there since Python 3.11.
TRIES: tuple[type[ast.Try], ...] = (ast.Try, getattr(ast, "TryStar", ast.Try))


def members(inference: Inference, node: ast.expr, module: Module) -> list[Types]:
    """Return what an exception clause names: one set of alternatives for each member."""
    if isinstance(node, ast.Starred):
        return members(inference, node.value, module)
    if isinstance(node, (ast.Tuple, ast.List)):
        return [types for item in node.elts for types in members(inference, item, module)]
    types = inference.infer(node, module)
    if len(types) == 1 and isinstance(types[0], TupleOf):
        return list(types[0].items)
    return [types]


def is_broad(types: Types) -> bool:
    """Tell whether a member is certainly the builtin ``Exception`` or ``BaseException``."""
    kind = types[0] if len(types) == 1 else UNKNOWN
    return isinstance(kind, ClassRef) and kind.info.qualname in BROAD


def may_catch(inference: Inference, clause: list[Types], info: ClassInfo) -> bool:
    """Tell whether a clause with these members catches a class; what is unknown may."""
    return any(
        kind == UNKNOWN
        or (
            isinstance(kind, ClassRef)
            and inference.classes.is_subclass(info, (kind.info.qualname,))
        )
        for types in clause
        for kind in types
    )


def reraises(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler only looks on: whatever it does, the exception goes on."""
    nodes = body_nodes(handler)
    if any(isinstance(node, ast.Return) for node in nodes):
        return False
    raised = [node for node in nodes if isinstance(node, ast.Raise)]
    return handler.body[-1] in raised and all(_is_reraise(node, handler) for node in raised)


def _is_reraise(node: ast.Raise, handler: ast.ExceptHandler) -> bool:
    if node.exc is None:
        return True
    return isinstance(node.exc, ast.Name) and node.exc.id == handler.name


def is_caught(inference: Inference, node: ast.AST, module: Module, info: ClassInfo) -> bool:
    """Tell whether an exception raised at `node` may be caught in the same function."""
    child = node
    for parent in module.ancestors(node):
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return False
        if isinstance(parent, TRIES) and child in parent.body:
            if _try_catches(inference, parent.handlers, module, info):
                return True
        if isinstance(parent, (ast.With, ast.AsyncWith)) and child in parent.body:
            if any(_enters(inference, i.context_expr, module, info) for i in parent.items):
                return True
        child = parent
    return False


def _try_catches(
    inference: Inference, handlers: list[ast.ExceptHandler], module: Module, info: ClassInfo
) -> bool:
    for handler in handlers:
        if handler.type is None or may_catch(
            inference, members(inference, handler.type, module), info
        ):
            return not reraises(handler)
    return False


def _enters(inference: Inference, node: ast.expr, module: Module, info: ClassInfo) -> bool:
    """Tell whether a context manager may keep or replace an exception of its block."""
    suppressed = suppressions(inference, node, module)
    if suppressed is not None:
        return may_catch(inference, suppressed, info)
    if isinstance(node, ast.Call):
        for kind in inference.infer(node.func, module):
            if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
                return handles(kind.info.node)
    kinds = inference.infer(node, module)
    return any(
        kind == UNKNOWN
        or (isinstance(kind, Instance) and not kind.info.module.is_stub and _may_keep(kind.info))
        for kind in kinds
    )


def suppressions(inference: Inference, node: ast.expr, module: Module) -> list[Types] | None:
    """Return the members of a ``contextlib.suppress(...)``, also one held in a variable."""
    if isinstance(node, ast.Call):
        name = inference.name_of(node.func, module)
        if name != SUPPRESS:
            return None
        return [types for item in node.args for types in members(inference, item, module)]
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    for definition in inference.definitions(node, module):
        binding, home = definition.binding, definition.module
        if binding is not None and home is not None and binding.kind == "assign":
            if isinstance(binding.value, ast.Call):
                return suppressions(inference, binding.value, home)
    return None


def handles(function: FunctionNode) -> bool:
    """Tell whether a function, or one within it, has a handler that does not only look on."""
    return any(
        not reraises(node) for node in ast.walk(function) if isinstance(node, ast.ExceptHandler)
    )


def _may_keep(info: ClassInfo) -> bool:
    for name in ("__exit__", "__aexit__"):
        for method in info.members.get(name, ()):
            if any(_decides(node) for node in body_nodes(method)):
                return True
    return False


def _decides(node: ast.AST) -> bool:
    if isinstance(node, ast.Return):
        return node.value is not None and not (
            isinstance(node.value, ast.Constant) and not node.value.value
        )
    return isinstance(node, ast.Raise)
