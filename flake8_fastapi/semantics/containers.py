"""Elements: of loops, subscripts, unpacking; operators; what ``await`` gives of an object."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import (
    UNKNOWNS,
    ClassRef,
    Const,
    External,
    Instance,
    TupleOf,
    Type,
    Types,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


def items_of(inference: Inference, types: Types, is_async: bool) -> Types:
    """Return what a loop over the value yields."""
    found = [_items(inference, kind, is_async) for kind in types]
    return union(*found) if found else UNKNOWNS


def _items(inference: Inference, kind: Type, is_async: bool) -> Types:
    from flake8_fastapi.semantics import invoke

    if isinstance(kind, TupleOf):
        return union(*kind.items) if kind.items else UNKNOWNS
    if isinstance(kind, ClassRef):
        bases = ("enum.Enum", "enum.StrEnum", "enum.IntEnum")
        enum = inference.classes.is_subclass(kind.info, bases)
        return (Instance(kind.info),) if enum else UNKNOWNS
    if isinstance(kind, Const) and isinstance(kind.value, str):
        return inference.annotations.builtin("str")
    if not isinstance(kind, Instance):
        return UNKNOWNS
    start, step = ("__aiter__", "__anext__") if is_async else ("__iter__", "__next__")
    iterator = invoke.call_method(inference, kind, start, kind.info.module)
    found = []
    for item in iterator:
        if isinstance(item, Instance) and item.args and item.name in _ITERATORS:
            found.append(item.args[0])
            continue
        result = invoke.call_method(inference, item, step, kind.info.module)
        found.append(inference.awaited(result) if is_async else result)
    return union(*found) if found else UNKNOWNS


_ITERATORS = frozenset(
    f"typing.{name}"
    for name in (
        "Iterator",
        "Generator",
        "Iterable",
        "AsyncIterator",
        "AsyncGenerator",
        "AsyncIterable",
    )
)


def awaited_instance(inference: Inference, kind: Instance) -> Types:
    """Return what ``await`` gives for an object with ``__await__``."""
    from flake8_fastapi.semantics import invoke

    found = []
    for result in invoke.call_method(inference, kind, "__await__", kind.info.module):
        if isinstance(result, Instance) and result.name == "typing.Generator":
            found.append(result.args[2] if len(result.args) > 2 else UNKNOWNS)
        else:
            found.append(UNKNOWNS)
    return union(*found) if found else UNKNOWNS


def element(inference: Inference, kind: Type, index: int | str) -> Types:
    """Return the element of a value at a known place."""
    if isinstance(kind, TupleOf):
        if isinstance(index, int) and -len(kind.items) <= index < len(kind.items):
            return kind.items[index]
        return UNKNOWNS
    return _items(inference, kind, False)


def infer_subscript(inference: Inference, node: ast.Subscript, module: Module) -> Types:
    """Return the value of ``value[index]``; for a class, the class with its arguments."""
    from flake8_fastapi.semantics import invoke

    found: list[Types] = []
    for kind in inference.infer(node.value, module):
        if isinstance(kind, ClassRef):
            found.append(_parametrised(inference, kind, node, module))
        elif isinstance(kind, TupleOf):
            found.append(_indexed(kind, node))
        elif isinstance(kind, External):
            found.append((kind,) if not kind.name.endswith("()") else UNKNOWNS)
        elif isinstance(kind, Instance) and isinstance(node.slice, ast.Slice):
            found.append((Instance(kind.info, kind.args),))
        else:
            found.append(invoke.call_method(inference, kind, "__getitem__", module))
    return union(*found) if found else UNKNOWNS


def _parametrised(
    inference: Inference, kind: ClassRef, node: ast.Subscript, module: Module
) -> Types:
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if inference.classes.is_subclass(kind.info, ("enum.Enum",)):
        return (Instance(kind.info),)
    arguments = tuple(inference.annotations.resolve(part, module) for part in parts)
    return (ClassRef(kind.info, arguments),)


def _indexed(kind: TupleOf, node: ast.Subscript) -> Types:
    index = node.slice
    if isinstance(index, ast.Constant) and isinstance(index.value, int):
        if -len(kind.items) <= index.value < len(kind.items):
            return kind.items[index.value]
    return UNKNOWNS


def infer_operation(inference: Inference, node: ast.BinOp, module: Module) -> Types:
    """Return the value of an arithmetic expression, where both sides are plain values."""
    from flake8_fastapi.semantics import invoke

    left = inference.infer(node.left, module)
    if isinstance(node.op, ast.Div):
        found = [invoke.call_method(inference, kind, "__truediv__", module) for kind in left]
        return union(*found) if found else UNKNOWNS
    if isinstance(node.op, (ast.Add, ast.Mod, ast.Mult)):
        if all(isinstance(k, Const) and isinstance(k.value, str) for k in left):
            return inference.annotations.builtin("str")
        if all(isinstance(k, Instance) and k.name in _PLAIN for k in left):
            return left
    return UNKNOWNS


_PLAIN = ("builtins.str", "builtins.bytes", "builtins.list")
