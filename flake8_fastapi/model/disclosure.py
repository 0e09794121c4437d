"""Expressions that hold a request's whole payload or its credentials."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.request_data import REQUEST
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import UNKNOWN, Const, Instance, Types, without_none

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

DUMPS = frozenset({"model_dump", "model_dump_json", "dict", "json"})
READS = frozenset({"json", "body", "form"})
TEXTS = ("builtins.str", "builtins.bytes")


class Disclosure:
    """Questions about request data in expressions of one project."""

    def __init__(self, inference: Inference, routing: Routing, dependencies: Dependencies) -> None:
        self.inference = inference
        self.routing = routing
        self.dependencies = dependencies

    def is_text(self, types: Types) -> bool:
        """Tell whether a value may be a text: certainly one, or unknown."""
        return all(
            kind == UNKNOWN
            or (isinstance(kind, Const) and isinstance(kind.value, (str, bytes)))
            or (isinstance(kind, Instance) and self.inference.matches(kind, TEXTS))
            for kind in without_none(types)
        )

    def parameter(self, node: ast.expr, module: Module) -> Parameter | None:
        """Return the request parameter that a name stands for, not assigned anew."""
        if not isinstance(node, ast.Name):
            return None
        function = module.function(node)
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return None
        info = self.inference.function_info(function, module)
        routes = [r for r in self.routing.routes_in(module) if r.function is info]
        if not routes and not self.dependencies.is_one(info):
            return None
        parameters = routes[0].parameters if routes else self.dependencies.parameters(info)
        found = next((p for p in parameters if p.name == node.id), None)
        definitions = self.inference.names.lookup(node.id, node, module)
        if found is None or any(
            d.binding is None or d.binding.node is not found.node for d in definitions
        ):
            return None
        return found

    def is_whole_payload(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression is the whole body of the request, as object or text."""
        if isinstance(node, ast.Await):
            return self._is_read(node.value, module)
        if isinstance(node, ast.Call):
            return self._is_dump(node, module)
        parameter = self.parameter(node, module)
        if parameter is not None:
            return parameter.place == "body" and not self._is_plain(parameter)
        return self._holds_read(node, module)

    def _is_plain(self, parameter: Parameter) -> bool:
        """One scalar or file among others is not the whole payload."""
        return all(
            isinstance(k, Const) or self.inference.matches(k, (*TEXTS, "builtins.int"))
            for k in without_none(parameter.types)
        )

    def _is_read(self, node: ast.expr, module: Module) -> bool:
        return (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in READS
            and self.inference.is_instance(self.inference.infer(node.func.value, module), REQUEST)
        )

    def _is_dump(self, node: ast.Call, module: Module) -> bool:
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in DUMPS:
            return False
        if any(k.arg in ("exclude", "include", None) for k in node.keywords):
            return False
        return self.is_whole_payload(node.func.value, module)

    def _holds_read(self, node: ast.expr, module: Module) -> bool:
        if not isinstance(node, ast.Name):
            return False
        for definition in self.inference.names.lookup(node.id, node, module):
            binding = definition.binding
            if binding is None or definition.module is not module or binding.path:
                return False
            if not isinstance(binding.value, ast.Await):
                return False
            if not self._is_read(binding.value.value, module):
                return False
        return True

    def is_authorization(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression is the authorization header of the request."""
        if isinstance(node, ast.Subscript):
            return self._is_headers(node.value, module) and _names_it(node.slice)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            if node.func.attr == "get" and _names_it(node.args[0]):
                return self._is_headers(node.func.value, module)
        parameter = self.parameter(node, module)
        return (
            parameter is not None
            and parameter.place == "header"
            and parameter.name.lower() in ("authorization", "proxy_authorization")
        )

    def _is_headers(self, node: ast.expr, module: Module) -> bool:
        if not isinstance(node, ast.Attribute) or node.attr != "headers":
            return False
        return self.inference.is_instance(self.inference.infer(node.value, module), REQUEST)


def _names_it(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and str(node.value).lower() in (
        "authorization",
        "proxy-authorization",
    )
