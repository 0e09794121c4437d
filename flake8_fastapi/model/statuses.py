"""Status codes, however they are written."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import Const, Instance
from flake8_fastapi.semantics.values import written_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


def status_of(inference: Inference, node: ast.expr, module: Module) -> int | None:
    """Return the status code that an expression certainly is, or None."""
    if isinstance(node, ast.Attribute) and node.attr != "value":
        if any(isinstance(kind, Instance) for kind in inference.infer(node.value, module)):
            return None  # Another object, or a subclass, may have another one.
    kinds = inference.infer(node, module)
    if len(kinds) == 1 and isinstance(kinds[0], Const) and isinstance(kinds[0].value, int):
        return kinds[0].value
    name = inference.name_of(node, module) if isinstance(node, (ast.Name, ast.Attribute)) else ""
    if not name and isinstance(node, ast.Attribute):
        name = ast.unparse(node)
    found = re.search(r"\bHTTP_(\d{3})_", name)
    if found:
        return int(found.group(1))
    return _http_status(inference, node, module)


def _http_status(inference: Inference, node: ast.expr, module: Module) -> int | None:
    """``HTTPStatus.OK``, ``HTTPStatus.OK.value``, ``HTTPStatus(200)``, or a name of one."""
    if isinstance(node, ast.Attribute) and node.attr == "value":
        node = node.value
    node, module = written_value(inference, node, module)
    if isinstance(node, ast.Constant):
        return node.value if type(node.value) is int else None
    if not inference.is_instance(inference.infer(node, module), ("http.HTTPStatus",)):
        return None
    if isinstance(node, ast.Call) and node.args:
        return status_of(inference, node.args[0], module)
    return None
