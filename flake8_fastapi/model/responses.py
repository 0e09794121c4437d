"""What routes answer: response classes, declared models, returned values.

Source: FastAPI "Response Model - Return Type" and "Custom Response".
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.model.routing import Route
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import ClassRef, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

RESPONSE = ("starlette.responses.Response",)
JSON_RESPONSES = (
    "starlette.responses.JSONResponse", "fastapi.responses.JSONResponse",
    "fastapi.responses.ORJSONResponse", "fastapi.responses.UJSONResponse",
)  # fmt: skip


class Responses:
    """Questions about the answers of routes in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference

    def has_other_class(self, route: Route) -> bool:
        """Tell whether the response class is, or may be, another than a JSON one."""
        given = route.response_class()
        if given is None:
            return False
        types = self.inference.infer(*given)
        return not (
            all(isinstance(kind, ClassRef) for kind in types)
            and self.inference.is_subclass(types, JSON_RESPONSES)
        )

    def returned(self, function: FunctionInfo) -> list[tuple[ast.Return, Types]]:
        """Return every returned value with its types; bare returns are left out."""
        return [
            (statement, self.inference.infer(statement.value, function.module))
            for statement in function.returns
            if statement.value is not None and not _is_none(statement.value)
        ]

    def is_response(self, types: Types) -> bool:
        """Tell whether a value is certainly a response of Starlette."""
        return self.inference.is_instance(types, RESPONSE)

    def answers_itself(self, route: Route) -> bool:
        """Tell whether every value that the handler returns is a response."""
        if route.function is None:
            return False
        returned = self.returned(route.function)
        return bool(returned) and all(self.is_response(types) for _, types in returned)

    def returns_nothing(self, function: FunctionInfo) -> bool:
        """Tell whether the function returns no value on any path."""
        return not function.yields and all(
            r.value is None or _is_none(r.value) for r in function.returns
        )


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
