"""Types narrowed by ``isinstance`` tests around a use."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import SCOPES, Module
from flake8_fastapi.semantics.flow import LEAVING, blocks
from flake8_fastapi.semantics.types import UNKNOWN, Instance, Type, Types, without_none

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: What says so little that a test around a use says more.
ROOTS = ("builtins.object", "builtins.BaseException", "builtins.Exception")


def narrowed(types: Types, node: ast.expr, module: Module, inference: Inference) -> Types:
    """Return the types of `node` as far as a test around it leaves them open."""
    if len(types) == 1 and UNKNOWN not in types and not _is_root(types[0]):
        return types
    if module.is_stub or not module.mentions("isinstance"):
        return types
    names = inference.tested.get(module)
    if names is None:
        names = inference.tested[module] = _tested(module)
    if _last(node) not in names:
        return types
    wanted = ast.dump(node)
    child: ast.AST = node
    for parent in module.ancestors(node):
        guarded = _after_guards(types, parent, child, wanted, module, inference)
        if guarded:
            return guarded
        if isinstance(parent, SCOPES):
            break
        if isinstance(parent, (ast.If, ast.IfExp, ast.While)):
            tested = _tested_class(parent.test, wanted)
            if tested is not None:
                found = _apply(types, parent, child, tested, module, inference)
                if found:
                    return found
        child = parent
    return types


def _tested(module: Module) -> frozenset[str]:
    """Return the last names of what a module asks ``isinstance`` of, for a quick look."""
    return frozenset(
        _last(call.args[0])
        for call in module.nodes(ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id == "isinstance" and call.args
    )


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_root(kind: Type) -> bool:
    return isinstance(kind, Instance) and kind.name in ROOTS


def _tested_class(test: ast.expr, wanted: str) -> ast.expr | None:
    tests = test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And) else [test]
    for part in tests:
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and len(part.args) == 2:
            if part.func.id == "isinstance" and ast.dump(part.args[0]) == wanted:
                return part.args[1]
    return None


def _after_guards(
    types: Types, parent: ast.AST, child: ast.AST, wanted: str, module: Module, inference: Inference
) -> Types:
    """Return what earlier ``if isinstance(...): return`` in the block of `child` leave, or ()."""
    if not isinstance(child, ast.stmt):
        return ()
    block = next((b for b in blocks(parent) if child in b), [])
    for guard in reversed(block[: block.index(child)] if block else []):
        if isinstance(guard, ast.Assert):
            tested = _tested_class(guard.test, wanted)
            if tested is not None:
                return _shown(tested, module, inference)
        elif not isinstance(guard, ast.If):
            if _rebinds(guard, wanted):
                return ()
        elif not guard.orelse and isinstance(guard.body[-1], LEAVING):
            test = guard.test
            negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
            inner = test.operand if isinstance(test, ast.UnaryOp) and negated else test
            if isinstance(inner, ast.Call):
                tested = _tested_class(inner, wanted)
                if tested is not None:
                    shown = _shown(tested, module, inference)
                    return shown if negated else _others(types, shown, inference)
        elif _rebinds(guard, wanted):
            return ()
    return ()


def _rebinds(statement: ast.stmt, wanted: str) -> bool:
    """Tell whether a statement gives what is tested, or what holds it, a new value."""
    return any(
        isinstance(getattr(part, "ctx", None), ast.Store)
        and ast.dump(part).replace("Store()", "Load()", 1) in wanted
        for part in ast.walk(statement)
        if isinstance(part, (ast.Name, ast.Attribute))
    )


def _apply(
    types: Types,
    parent: ast.If | ast.IfExp | ast.While,
    child: ast.AST,
    tested: ast.expr,
    module: Module,
    inference: Inference,
) -> Types:
    inside = child in parent.body if isinstance(parent.body, list) else child is parent.body
    shown = _shown(tested, module, inference)
    if inside:
        return shown
    if child in (parent.orelse if isinstance(parent.orelse, list) else [parent.orelse]):
        return _others(types, shown, inference)
    return ()


def _shown(tested: ast.expr, module: Module, inference: Inference) -> Types:
    """Return the types of what an ``isinstance`` test for a class or several lets through."""
    return tuple(
        kind
        for part in (tested.elts if isinstance(tested, ast.Tuple) else [tested])
        for found in inference.infer(part, module)
        for kind in inference.annotations.instance_of(found)
    )


def _others(types: Types, shown: Types, inference: Inference) -> Types:
    names = tuple(k.name for k in shown if hasattr(k, "name"))
    return tuple(k for k in without_none(types) if not inference.matches(k, names))
