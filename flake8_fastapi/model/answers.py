"""Answers of routes that tell of a failure: in a dict with status 200, or as Flask does."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.model.statuses import status_of
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import Const, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

JSON = ("starlette.responses.JSONResponse",)
BODIES = ("builtins.dict", "builtins.str", "starlette.responses.Response")


def flask_status(inference: Inference, node: ast.Return, module: Module) -> int | None:
    """Return the error status in ``return body, status``, or None."""
    value = node.value
    if not isinstance(value, ast.Tuple) or len(value.elts) not in (2, 3):
        return None
    status = status_of(inference, value.elts[1], module)
    if status is None or not 400 <= status <= 599:
        return None
    is_body = inference.is_instance(inference.infer(value.elts[0], module), BODIES)
    return status if is_body else None


def failing_answer(
    inference: Inference, node: ast.Return, function: FunctionInfo
) -> ast.expr | None:
    """Return the dict of a ``return`` that certainly sends a failure as a success, or None."""
    if node.value is None:
        return None
    choices = [node.value]
    if isinstance(node.value, ast.IfExp):
        choices = [node.value.body, node.value.orelse]
    for choice in choices:
        found = _failing(inference, choice, function)
        if found is not None and not _sets_status(function):
            return found
    return None


def _sets_status(function: FunctionInfo) -> bool:
    """Tell whether the function sets the status of the response that is sent."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == "status_code"
        and isinstance(node.ctx, ast.Store)
        for node in body_nodes(function.node)
    )


def _failing(inference: Inference, node: ast.expr, function: FunctionInfo) -> ast.expr | None:
    if isinstance(node, ast.Dict):
        return node if _tells_failure(inference, node, function.module) else None
    if isinstance(node, ast.Name):
        return _failing_variable(inference, node, function)
    if isinstance(node, ast.Call):
        content = _content(inference, node, function.module)
        return _failing(inference, content, function) if content is not None else None
    return None


def _content(inference: Inference, call: ast.Call, module: Module) -> ast.expr | None:
    """Return the content of a JSON response that is sent with a status of success."""
    content = argument(call, "content", 0)
    if not isinstance(content, (ast.Dict, ast.Name)):
        return None
    if not inference.is_subclass(inference.infer(call.func, module), JSON):
        return None
    status = argument(call, "status_code", 1)
    if status is not None and status_of(inference, status, module) not in range(200, 300):
        return None
    return None if any(k.arg is None for k in call.keywords) else content


def _failing_variable(
    inference: Inference, name: ast.Name, function: FunctionInfo
) -> ast.expr | None:
    """Return such a dict that is the only value of a variable which nothing changes."""
    values = [
        d.binding.value if d.binding is not None and d.binding.kind == "assign" else None
        for d in inference.definitions(name, function.module)
    ]
    if len(values) != 1 or not isinstance(values[0], ast.Dict):
        return None
    uses = [n for n in body_nodes(function.node) if isinstance(n, ast.Name) and n.id == name.id]
    if any(isinstance(use.ctx, ast.Load) and use is not name for use in uses):
        return None
    return _failing(inference, values[0], function)


def _tells_failure(inference: Inference, node: ast.Dict, module: Module) -> bool:
    entries = {
        key.value: value
        for key, value in zip(node.keys, node.values)
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }
    if "jsonrpc" in entries:
        return False  # JSON-RPC reports its errors with status 200.
    success, error = entries.get("success"), entries.get("error")
    if isinstance(success, ast.Constant) and success.value is False:
        return True
    status = entries.get("status_code")
    if status is not None and status_of(inference, status, module) in range(400, 600):
        return True
    return error is not None and _is_error(inference, error, module)


def _is_error(inference: Inference, node: ast.expr, module: Module) -> bool:
    """Tell whether a value is certainly an error and not one that may be empty."""
    if isinstance(node, ast.Constant):
        return bool(node.value) and isinstance(node.value, (str, bool))
    if isinstance(node, ast.Dict):
        return bool(node.keys)
    if isinstance(node, ast.JoinedStr) or _is_formatted(node):
        return True
    if module.enclosing(node, ast.ExceptHandler) is not None:
        return True
    return isinstance(node, (ast.Name, ast.Attribute)) and _is_text(inference.infer(node, module))


def _is_formatted(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return any(_is_literal_text(side) for side in (node.left, node.right))
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "format"
        and isinstance(node.func.value, ast.Constant)
    )


def _is_literal_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _is_text(types: Types) -> bool:
    return all(
        isinstance(kind, Const) and isinstance(kind.value, str) and bool(kind.value)
        for kind in types
    )
