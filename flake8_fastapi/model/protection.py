"""Which routes ask who is calling: schemes, dependencies that refuse, middleware.

Source: FastAPI "Security" and "Dependencies in path operation decorators".
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.middleware import Middlewares
from flake8_fastapi.model.routing import Include, Route, Router
from flake8_fastapi.semantics.calls import CallGraph, Runs
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import ClassRef, Instance, LambdaRef

if TYPE_CHECKING:
    from flake8_fastapi.project.module import Module
    from flake8_fastapi.semantics.infer import Inference

SCHEMES = ("fastapi.security.base.SecurityBase", "fastapi.security.OAuth2PasswordRequestForm")
SECURITY = ("fastapi.Security", "fastapi.params.Security")
#: Names of exceptions and statuses that refuse a caller.
_REFUSAL = expression(
    r"(?i)HTTP_40[13]|unauthori[sz]ed|forbidden|not_?authenticated|not_?authori[sz]ed|permission"
    r"|credential|access_?denied|authenticat|invalid_?token|not_?permitted"
)
_CREDENTIAL = expression(r"(?i)token|secret|api_?key|signature|auth(?!or(?!i))")
STATUSES = (401, 403)
MAX_DEPTH = 5

Asked = Literal["yes", "no", "unknown"]


class Protection:
    """Answers for one project which routes are protected."""

    def __init__(
        self, calls: CallGraph, dependencies: Dependencies, middlewares: Middlewares
    ) -> None:
        self.inference: Inference = calls.inference
        self.calls = calls
        self.dependencies = dependencies
        self.middlewares = middlewares
        self._routes: dict[Route, Asked] = {}
        self._refuses: dict[Runs, bool] = {}

    def of(self, route: Route) -> Asked:
        """Say whether something asks who is calling before the route answers."""
        if route not in self._routes:
            self._routes[route] = self._of(route)
        return self._routes[route]

    def _of(self, route: Route) -> Asked:
        function = route.function
        if function is None:
            return "unknown"
        uses = [(use.call, use.module) for use in self.dependencies.effective(route)]
        functions = self.dependencies.of_route(route)
        injected = [
            parameter
            for parameter in (
                *route.parameters,
                *(p for f in functions for p in self.dependencies.parameters(f)),
            )
            if parameter.place == "dependency"
        ]
        uses.extend((p.call, p.home) for p in injected if p.call and p.home)
        if (
            any(self._is_security(call, module) for call, module in uses)
            or any(self._guards(kind) for p in injected for kind in self.dependencies.types_of(p))
            or any(self.refuses(each) for each in (*functions, function))
        ):
            return "yes"
        if self._by_middleware or self._is_unseen(route) or self._is_wrapped(function):
            return "unknown"
        return "unknown" if any(self._tests_credential(each) for each in functions) else "no"

    def _tests_credential(self, function: FunctionInfo) -> bool:
        """Tell whether a dependency refuses, with some other status, by a header, cookie or key."""
        asked = any(
            parameter.place in ("header", "cookie") or _CREDENTIAL.search(parameter.name)
            for parameter in self.dependencies.parameters(function)
        )
        return asked and any(isinstance(node, ast.Raise) for node in body_nodes(function.node))

    def _is_unseen(self, route: Route) -> bool:
        """Tell whether a dependency, or a router above the route, cannot be seen."""
        if not route.routers or self.dependencies.opaque(route):
            return True
        elements: list[Router | Include] = route.chain
        if any(element.keyword("route_class") is not None for element in elements):
            return True
        return self._apps_depend and any(
            isinstance(element, Include) and element.parent is None for element in elements
        )

    @cached_property
    def _apps_depend(self) -> bool:
        """Whether an app or router of the project carries dependencies."""
        routing = self.dependencies.routing
        modules = routing.modules_with("dependencies")
        return any(r.keyword("dependencies") for m in modules for r in routing.routers_in(m))

    def _is_security(self, call: ast.Call, module: Module) -> bool:
        if self.inference.name_of(call.func, module) in SECURITY:
            return True
        return any(self._guards(k) for k in self.dependencies.target_types(call, module))

    def _guards(self, kind: object) -> bool:
        """Tell whether a value given to ``Depends`` is a scheme of ``fastapi.security``."""
        if isinstance(kind, LambdaRef):
            return self.refuses(kind)
        return isinstance(kind, (Instance, ClassRef)) and self.inference.classes.is_subclass(
            kind.info, SCHEMES
        )

    def refuses(self, function: Runs) -> bool:
        """Tell whether a function, or one that it calls, refuses callers with 401 or 403."""
        if function not in self._refuses:
            self._refuses[function] = self._search(function)
        return self._refuses[function]

    def _search(self, function: Runs) -> bool:
        return any(
            _is_refusal(node)
            for each in self.calls.beneath([function], MAX_DEPTH)
            for node in body_nodes(each.node)
        )

    def _is_wrapped(self, function: FunctionInfo) -> bool:
        """Tell whether another decorator than FastAPI's own may ask who is calling."""
        decoration = self.inference.decoration(function)
        return decoration.opaque or bool(decoration.wrappers)

    @cached_property
    def _by_middleware(self) -> bool:
        """Whether middleware of the project asks who is calling."""
        if any(self.refuses(function) for function in self.middlewares.functions()):
            return True
        return bool(
            self.dependencies.routing.modules_with("AuthenticationMiddleware", "AuthMiddleware")
        )


def _is_refusal(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return type(node.value) is int and node.value in STATUSES
    if isinstance(node, ast.Attribute):
        return bool(_REFUSAL.search(node.attr))
    if isinstance(node, ast.Raise) and node.exc is not None:
        made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return bool(_REFUSAL.search(ast.unparse(made)))
    return False
