"""What routes answer: response classes, declared models, returned values.

Source: FastAPI "Response Model - Return Type" and "Custom Response".
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    ClassRef,
    External,
    FunctionRef,
    Instance,
    Types,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Statuses whose responses have no body.
BODILESS = frozenset({204, 205, 304})
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

    def model(self, route: Route) -> tuple[ast.expr, Module] | None:
        """Return the expression that certainly declares a response model, with its module.

        Neither ``None`` nor ``Any`` nor anything that may name a response declares one.
        """
        if route.hides("response_model"):
            return None
        given = route.keyword("response_model")
        if given is not None:
            return (given, route.module) if self._is_model(given, route.module) else None
        if route.function is None or route.function.node.returns is None:
            return None
        node, module = route.function.node.returns, route.function.module
        return (node, module) if self._is_model(node, module, annotation=True) else None

    def _is_model(self, node: ast.expr, module: Module, *, annotation: bool = False) -> bool:
        if isinstance(node, ast.IfExp):
            return False
        types = self.inference.annotations.resolve(node, module)
        known = UNKNOWN not in types and types != (NONE,)
        return known and not self._may_be_response(types, annotation)

    def _may_be_response(self, types: Types, externals: bool = True) -> bool:
        return any(
            self.inference.matches(kind, RESPONSE) or (externals and isinstance(kind, External))
            for kind in types
        )

    def is_annotated_response(self, function: FunctionInfo) -> bool:
        """Tell whether the return annotation names, or may name, a response class."""
        node = function.node.returns
        if node is None:
            return False
        return self._may_be_response(self.inference.annotations.resolve(node, function.module))

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
            r.value is None or self.is_nothing(r.value, function.module) for r in function.returns
        )

    def is_nothing(self, node: ast.expr, module: Module) -> bool:
        """Tell whether a value is certainly None: written so, or what a procedure gives."""
        call = node.value if isinstance(node, ast.Await) else node
        if isinstance(node, ast.Name):
            return self._holds_nothing(node, module)
        if not isinstance(call, ast.Call):
            return _is_none(node)
        return self.inference.infer(node, module) == (NONE,) and all(
            isinstance(kind, FunctionRef) and _is_procedure(kind.info)
            for kind in self._called(call.func, module)
        )

    def _holds_nothing(self, name: ast.Name, module: Module) -> bool:
        """Tell whether a variable has but one value, and a procedure gave it."""
        definitions = self.inference.names.lookup(name.id, name, module)
        binding = definitions[0].binding if len(definitions) == 1 else None
        if binding is None or binding.kind != "assign" or binding.path or binding.value is None:
            return False
        value = binding.value
        return not isinstance(value, (ast.Name, ast.Constant)) and self.is_nothing(value, module)

    def _called(self, called: ast.expr, module: Module) -> Types:
        """Return the functions that a call runs; objects have a ``__call__``."""
        return union(*(
            self.inference.attribute(kind, "__call__") if isinstance(kind, Instance) else (kind,)
            for kind in self.inference.infer(called, module)
        ))  # fmt: skip

    def sets_status(self, function: FunctionInfo) -> bool:
        """Tell whether the function sets the status of some response itself."""
        return any(
            isinstance(node, ast.Attribute)
            and node.attr == "status_code"
            and isinstance(node.ctx, ast.Store)
            for node in body_nodes(function.node)
        )


def _is_procedure(function: FunctionInfo) -> bool:
    declared = function.node.returns
    if declared is not None:
        return _is_none(declared)
    return all(r.value is None or _is_none(r.value) for r in function.returns)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
