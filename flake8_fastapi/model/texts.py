"""Texts such as paths and prefixes, also where a function was given them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import FunctionRef
from flake8_fastapi.semantics.values import string_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Source = tuple[ast.expr, Module]


def text_of(inference: Inference, node: ast.expr | None, module: Module) -> str | None:
    """Return the text that an expression certainly is; "" for no expression at all."""
    if node is None:
        return ""
    return string_value(inference, node, module)


def text_with(
    inference: Inference, node: ast.expr, home: Module, given: dict[str, Source]
) -> str | None:
    """Return a text that is made of parameters, which were given something, and constants."""
    if isinstance(node, ast.JoinedStr):
        parts = [text_with(inference, value, home, given) for value in node.values]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [text_with(inference, side, home, given) for side in (node.left, node.right)]
    elif isinstance(node, ast.FormattedValue):
        return text_with(inference, node.value, home, given)
    else:
        return text_of(inference, *replaced(node, home, given))
    return None if None in parts else "".join(part or "" for part in parts)


def replaced(node: ast.expr, home: Module, given: dict[str, Source]) -> Source:
    """Return what a parameter was given; other expressions as they are."""
    return given.get(node.id, (node, home)) if isinstance(node, ast.Name) else (node, home)


def given_to(
    inference: Inference, info: FunctionInfo, call: ast.Call, module: Module
) -> dict[str, Source]:
    """Return what the parameters of a function are in one call, defaults included."""
    kinds = inference.infer(call.func, module)
    bound = any(isinstance(k, FunctionRef) and k.receiver is not None for k in kinds)
    passed = bind(info.node.args, call, skip=1 if bound else 0)
    found: dict[str, Source] = {}
    for parameter in info.parameters:
        default = info.default(parameter)
        if parameter.arg in passed:
            found[parameter.arg] = passed[parameter.arg], module
        elif default is not None:
            found[parameter.arg] = default, info.module
    return found
