"""``Depends(...)`` objects: what may be given to them, and where one is taken for the value."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import (
    NONE,
    ClassRef,
    Const,
    Coroutine,
    FunctionRef,
    Instance,
    ModuleRef,
    TupleOf,
    Type,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Declared types that say nothing about `__call__`: a subclass may have one.
OPEN = frozenset(
    {"builtins.object", "builtins.type", "abc.ABC", "fastapi.security.base.SecurityBase"}
)
GENERATORS = (
    "typing.Generator", "typing.AsyncGenerator", "typing.Iterator", "typing.AsyncIterator",
    "typing.Iterable", "typing.AsyncIterable", "typing.ContextManager",
    "typing.AsyncContextManager",
)  # fmt: skip
#: What a ``Depends`` object has itself.
OWN = frozenset({"dependency", "use_cache", "scopes", "scope"})
#: Builtins that take any object as it is.
KEEPING = frozenset({"isinstance", "setattr", "id", "hash", "repr", "type", "tuple", "list"})
VALUES = (
    ast.Await, ast.BinOp, ast.BoolOp, ast.UnaryOp, ast.If, ast.IfExp, ast.FormattedValue, ast.For,
    ast.AsyncFor, ast.comprehension, ast.While,
)  # fmt: skip


def is_callable_never(inference: Inference, types: Types) -> bool:
    """Tell whether every alternative is certainly nothing that can be called."""
    return bool(types) and all(_is_no_callable(inference, kind) for kind in types)


def _is_no_callable(inference: Inference, kind: Type) -> bool:
    if isinstance(kind, (Const, Coroutine, TupleOf, ModuleRef)):
        return True
    if not isinstance(kind, Instance):
        return False
    if kind.name.startswith("typing."):
        return kind.name in GENERATORS
    ancestry = inference.classes.ancestry(kind.info)
    names = ancestry.names()
    return (
        ancestry.complete
        and "typing.Protocol" not in names
        and kind.name not in OPEN
        and (kind.origin is not None or OPEN.isdisjoint(set(names) - {"builtins.object"}))
        and not any("__call__" in info.members for info, _ in ancestry.classes)
    )


def is_pending(inference: Inference, types: Types) -> bool:
    """Tell whether a value is certainly a coroutine or generator that still has to run."""
    kinds = [kind for kind in types if kind != NONE]
    return bool(kinds) and all(
        isinstance(kind, Coroutine) or inference.matches(kind, GENERATORS) for kind in kinds
    )


def uses(call: ast.Call, module: Module) -> list[ast.AST] | None:
    """Return where the object that a ``Depends`` call in a function body makes is used.

    None when the call does not stand for itself: in a list, a default, an argument.
    """
    function, parent = module.function(call), module.parent(call)
    if function is None or isinstance(function, ast.Lambda) or module.scope(call) is not function:
        return None
    if isinstance(parent, ast.Expr):
        return []
    if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
        return _of_target(parent.targets[0], function, module)
    if isinstance(parent, ast.AnnAssign):
        return _of_target(parent.target, function, module)
    return [call] if isinstance(parent, (ast.Attribute, ast.Await)) else None


def _of_target(target: ast.expr, function: ast.AST, module: Module) -> list[ast.AST] | None:
    if isinstance(target, ast.Name):
        return [
            node
            for node in ast.walk(function)
            if isinstance(node, ast.Name)
            and node.id == target.id
            and isinstance(node.ctx, ast.Load)
        ]
    owner = module.enclosing(function, ast.ClassDef)
    if not isinstance(target, ast.Attribute) or owner is None:
        return None
    wanted = ast.unparse(target)
    found: list[ast.AST] = [
        node
        for node in ast.walk(owner)
        if isinstance(node, ast.Attribute) and node.attr == target.attr
        and isinstance(node.ctx, ast.Load) and ast.unparse(node) == wanted
    ]  # fmt: skip
    return found or None


def is_value_use(node: ast.AST, module: Module, inference: Inference) -> bool:
    """Tell whether an object is certainly used as what the dependency would give."""
    parent = module.parent(node)
    if isinstance(parent, ast.Attribute):
        return parent.attr not in OWN
    if isinstance(parent, ast.Subscript):
        return parent.value is node
    if isinstance(parent, ast.Compare):
        return not any(isinstance(op, (ast.Is, ast.IsNot)) for op in parent.ops)
    if isinstance(parent, ast.Call):
        return parent.func is node or _is_library(inference.infer(parent.func, module))
    return isinstance(parent, VALUES)


def _is_library(kinds: Types) -> bool:
    return bool(kinds) and all(
        isinstance(k, (FunctionRef, ClassRef))
        and k.info.qualname.startswith("builtins.")
        and not isinstance(getattr(k, "receiver", None), Instance)
        and k.info.name not in KEEPING
        for k in kinds
    )
