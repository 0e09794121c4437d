"""Calls that write to a log: ``logging``, loguru, structlog."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import External, FunctionRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

METHODS = frozenset(
    {"debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "log", "trace",
     "success", "msg"}
)  # fmt: skip
LOGGERS = (
    "logging.Logger", "logging.LoggerAdapter", "loguru.Logger", "loguru._logger.Logger",
    "structlog.stdlib.BoundLogger", "structlog.BoundLogger",
    "structlog.typing.FilteringBoundLogger",
)  # fmt: skip
MODULES = ("logging.", "loguru.", "structlog.")


def is_log_call(inference: Inference, call: ast.Call, module: Module) -> bool:
    """Tell whether a call certainly writes to a log."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in METHODS:
        return False
    kinds = inference.infer(call.func, module)
    return (bool(kinds) and all(
        (isinstance(kind, FunctionRef) and kind.info.qualname.startswith(MODULES))
        or (isinstance(kind, External) and kind.name.startswith(MODULES))
        for kind in kinds
    )) or inference.is_instance(inference.infer(call.func.value, module), LOGGERS)  # fmt: skip


def logged_values(call: ast.Call) -> list[ast.expr]:
    """Return the expressions whose values a log call writes, those in formatted texts included."""
    found: list[ast.expr] = []
    stack: list[ast.expr] = [*call.args, *(k.value for k in call.keywords)]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.JoinedStr):
            stack.extend(v.value for v in node.values if isinstance(v, ast.FormattedValue))
        elif isinstance(node, ast.BinOp):
            stack.extend((node.left, node.right))
        elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            stack.extend(node.elts)
        elif isinstance(node, ast.Dict):
            stack.extend(value for value in node.values if value is not None)
        elif isinstance(node, ast.Call) and _is_formatting(node):
            stack.extend([*node.args, *(k.value for k in node.keywords)])
        else:
            found.append(node)
    return found


def _is_formatting(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "format" and isinstance(call.func.value, ast.Constant)
    return isinstance(call.func, ast.Name) and call.func.id in ("str", "repr")
