"""Under which names a literal is kept: what it is assigned to, passed as, or falls back for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.values import string_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

ENUMS = ("enum.Enum",)
#: Functions that hand on their first argument.
WRAPPERS = (
    "pydantic.SecretStr", "pydantic.SecretBytes", "pydantic.v1.SecretStr", "builtins.str",
    "starlette.datastructures.Secret",
)  # fmt: skip
#: Functions whose first argument or ``default`` is the default of a field.
FIELDS = (
    "pydantic.Field", "pydantic.v1.Field", "sqlmodel.Field", "dataclasses.field",
    "fastapi.Query", "fastapi.Header", "fastapi.Body", "fastapi.Form", "fastapi.Cookie",
)  # fmt: skip
#: Last names of functions that read a variable and fall back to their second argument.
READERS = frozenset({"getenv", "get", "config", "env", "str", "get_env", "getvalue", "setdefault"})
HOLDERS = (
    ast.Call, ast.keyword, ast.Attribute, ast.BoolOp, ast.arguments, ast.Assign, ast.AnnAssign,
    ast.Tuple,
)  # fmt: skip


class Naming(NamedTuple):
    """One name of a literal.

    `holder` is the assignment, keyword, parameter list or call that gives it; `call` the call it is
    an argument of and `position` its place there, if it has one.
    """

    name: str
    holder: ast.AST
    call: ast.Call | None = None
    position: int = -1


def namings(inference: Inference, node: ast.expr, module: Module) -> Iterator[Naming]:
    """Yield the names under which a literal is kept; members of enumerations have none."""
    child: ast.AST = node
    holder = module.parent(node)
    if not isinstance(holder, HOLDERS):
        return
    for _ in range(8):
        if isinstance(holder, ast.Call) or (
            isinstance(holder, ast.keyword) and holder.arg == "default"
        ):
            call = holder if isinstance(holder, ast.Call) else module.parent(holder)
            if not isinstance(call, ast.Call):
                return
            if not _hands_on(inference, call, child, module):
                yield from _in_call(call, child, holder)
                return
            yield from _in_call(call, child, holder)
            child, holder = call, module.parent(call)
        elif isinstance(holder, ast.Attribute) and holder.attr == "encode":
            call = module.parent(holder)
            if not isinstance(call, ast.Call):
                return
            child, holder = call, module.parent(call)
        elif isinstance(holder, ast.BoolOp) and child is holder.values[-1]:
            child, holder = holder, module.parent(holder)
        else:
            break
    yield from _held(inference, child, holder, module)


def _held(
    inference: Inference, child: ast.AST, holder: ast.AST | None, module: Module
) -> Iterator[Naming]:
    if isinstance(holder, ast.keyword):
        call = module.parent(holder)
        yield Naming(holder.arg or "", holder, call if isinstance(call, ast.Call) else None)
    elif isinstance(holder, ast.arguments):
        yield from _parameter(holder, child)
    elif isinstance(holder, (ast.Assign, ast.AnnAssign)) and child is holder.value:
        if not _in_enum(inference, holder, module):
            targets = holder.targets if isinstance(holder, ast.Assign) else [holder.target]
            for target in targets:
                yield Naming(_name(target), holder)
    elif isinstance(holder, ast.Tuple):
        yield from _unpacked(holder, child, module)


def _in_call(call: ast.Call, child: ast.AST, holder: ast.AST) -> Iterator[Naming]:
    position = next((i for i, value in enumerate(call.args) if value is child), -1)
    first = call.args[0] if call.args else None
    if _is_reader(call) and first is not child and isinstance(first, ast.Constant):
        if isinstance(first.value, str) and first.value.isupper():
            yield Naming(first.value, call, None, position)
    if isinstance(holder, ast.Call):
        yield Naming("", holder, call, position)


def _hands_on(inference: Inference, call: ast.Call, child: ast.AST, module: Module) -> bool:
    """Tell whether the value of a call is, or falls back to, the argument `child`."""
    if not isinstance(call.func, (ast.Name, ast.Attribute)):
        return False
    name = inference.name_of(call.func, module)
    if name in WRAPPERS or name in FIELDS:
        return child is argument(call, "default", 0)
    return _is_reader(call) and child is argument(call, "default", 1)


def _is_reader(call: ast.Call) -> bool:
    """Tell whether a call reads a variable, by its name and what it is given."""
    last = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if last in READERS:
        return True
    first = call.args[0] if call.args and "env" in last.lower() else None
    return isinstance(first, ast.Constant) and str(first.value).isupper()


def _name(target: ast.expr) -> str:
    if isinstance(target, ast.Name):
        return target.id
    if isinstance(target, ast.Attribute):
        return target.attr
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
        return target.slice.value if isinstance(target.slice.value, str) else ""
    return ""


def _parameter(arguments: ast.arguments, child: ast.AST) -> Iterator[Naming]:
    positional = [*arguments.posonlyargs, *arguments.args]
    tail = positional[len(positional) - len(arguments.defaults) :]
    pairs = [*zip(tail, arguments.defaults), *zip(arguments.kwonlyargs, arguments.kw_defaults)]
    for parameter, default in pairs:
        if default is child:
            yield Naming(parameter.arg, arguments)


def _unpacked(holder: ast.Tuple, child: ast.AST, module: Module) -> Iterator[Naming]:
    """``user, password = "a", "b"``."""
    statement = module.parent(holder)
    if isinstance(statement, ast.Assign) and statement.value is holder:
        for target in statement.targets:
            if isinstance(target, ast.Tuple) and len(target.elts) == len(holder.elts):
                for name, value in zip(target.elts, holder.elts):
                    if value is child:
                        yield Naming(_name(name), statement)


def _in_enum(inference: Inference, statement: ast.stmt, module: Module) -> bool:
    owner = module.parent(statement)
    return isinstance(owner, ast.ClassDef) and inference.classes.is_subclass(
        inference.class_info(owner, module), ENUMS
    )


def file_name(inference: Inference, node: ast.expr, module: Module) -> str:
    """Return the name of the file that a path expression names, as far as it is a literal."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return file_name(inference, node.right, module)
    if isinstance(node, ast.Call) and node.args:
        last = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        return (
            file_name(inference, node.args[-1], module) if last in ("join", "Path", "str") else ""
        )
    if isinstance(node, (ast.Constant, ast.Name, ast.Attribute)):
        return string_value(inference, node, module) or ""
    return ""
