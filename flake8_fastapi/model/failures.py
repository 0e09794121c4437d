"""Where an exception of a route ends: handlers, middleware, decorators, dependencies.

Source: FastAPI "Handling Errors" and "Dependencies with yield", Starlette "Exceptions".
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.lifecycle import Lifecycle
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo
from flake8_fastapi.semantics.exceptions import handles, is_caught, may_catch
from flake8_fastapi.semantics.types import UNKNOWN, ClassRef, Const, FunctionRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
MIDDLEWARE = ("starlette.middleware.base.BaseHTTPMiddleware",)


class Failures:
    """Answers for one project what becomes of an exception that leaves a function."""

    def __init__(
        self, inference: Inference, dependencies: Dependencies, lifecycle: Lifecycle
    ) -> None:
        self.inference = inference
        self.dependencies = dependencies
        self.lifecycle = lifecycle

    def is_answered(
        self, node: ast.AST, function: FunctionInfo, info: ClassInfo, route: Route | None
    ) -> bool:
        """Tell whether something may turn an exception raised at `node` into an answer."""
        return (
            is_caught(self.inference, node, function.module, info)
            or self._is_registered(info)
            or self._is_wrapped(function)
            or (route is not None and self._is_around(route, info))
            or any(is_caught(self.inference, n, m, info) for n, m in self._middleware)
        )

    def _is_registered(self, info: ClassInfo) -> bool:
        """Tell whether a handler for the class or one of its bases is registered."""
        for handler in self.lifecycle.handlers:
            if Const(500) in handler.exceptions:
                return True
            if may_catch(self.inference, [handler.exceptions], info):
                return True
        return False

    def _is_wrapped(self, function: FunctionInfo) -> bool:
        """Tell whether a decorator of the project may catch what the function raises."""
        for decorator in function.node.decorator_list:
            target = decorator.func if isinstance(decorator, ast.Call) else decorator
            for kind in self.inference.infer(target, function.module):
                if isinstance(kind, (FunctionRef, ClassRef)) and not kind.info.module.is_stub:
                    nodes = ast.walk(kind.info.node)
                    if any(handles(n) for n in nodes if isinstance(n, FUNCTIONS)):
                        return True
        return False

    def _is_around(self, route: Route, info: ClassInfo) -> bool:
        """Tell whether a dependency with ``yield`` or a route class may catch the exception."""
        if any(element.keyword("route_class") is not None for element in route.chain):
            return True
        return any(
            is_caught(self.inference, node, function.module, info)
            for function in self.dependencies.of_route(route)
            for node in function.yields
        )

    @cached_property
    def _middleware(self) -> list[tuple[ast.AST, Module]]:
        """Where the project's middleware waits for the application below it."""
        found: list[tuple[ast.AST, Module]] = []
        for module in self.dependencies.routing.modules_with("middleware", "Middleware"):
            for node in module.nodes(ast.Await):
                call = node.value
                if isinstance(call, ast.Call) and self._goes_on(call, module):
                    found.append((node, module))
        return found

    def _goes_on(self, call: ast.Call, module: Module) -> bool:
        function = module.enclosing(call, FUNCTIONS)
        if not isinstance(function, FUNCTIONS):
            return False
        names = [arg.arg for arg in function.args.args]
        if isinstance(call.func, ast.Attribute):
            # An ASGI middleware: `await self.app(scope, receive, send)` in its `__call__`.
            given = [a.id for a in call.args if isinstance(a, ast.Name)]
            return function.name == "__call__" and len(names) == 4 and given[1:2] == names[2:3]
        if not isinstance(call.func, ast.Name) or names[-1:] != [call.func.id]:
            return False
        return self._is_middleware(function, module)

    def _is_middleware(self, function: FunctionNode, module: Module) -> bool:
        info = self.inference.function_info(function, module)
        if info.owner is not None:
            return function.name == "dispatch" and self.inference.classes.is_subclass(
                info.owner, MIDDLEWARE
            )
        return function.args.args[-1].arg == "call_next" or any(
            isinstance(d, ast.Call)
            and isinstance(d.func, ast.Attribute)
            and d.func.attr == "middleware"
            for d in function.decorator_list
        )


def raised_class(inference: Inference, node: ast.Raise, module: Module) -> ClassInfo | None:
    """Return the class of what a ``raise`` makes there, or None; what was caught is not made."""
    made = node.exc
    if isinstance(made, ast.Name):
        return _named_class(inference, made, module)
    if isinstance(made, ast.Call):
        made = made.func
    if not isinstance(made, (ast.Name, ast.Attribute)):
        return None
    kinds = inference.infer(made, module)
    kind = kinds[0] if len(kinds) == 1 else UNKNOWN
    return kind.info if isinstance(kind, ClassRef) else None


def _named_class(inference: Inference, name: ast.Name, module: Module) -> ClassInfo | None:
    """``raise ValueError``, or a variable that was given a new exception."""
    kinds = inference.infer(name, module)
    kind = kinds[0] if len(kinds) == 1 else UNKNOWN
    if isinstance(kind, ClassRef):
        return kind.info
    definitions = inference.definitions(name, module)
    binding = definitions[0].binding if len(definitions) == 1 else None
    if binding is None or binding.kind != "assign" or not isinstance(binding.value, ast.Call):
        return None
    kinds = inference.infer(binding.value.func, module)
    kind = kinds[0] if len(kinds) == 1 else UNKNOWN
    return kind.info if isinstance(kind, ClassRef) else None
