"""Routes that certainly change nothing, so that a test which calls them leaves nothing behind."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.routing import Route, Router
from flake8_fastapi.model.state import States
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import ClassRef, FunctionRef, Instance

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

EFFECTS = ("database", "http", "send", "blocking")
#: Libraries whose objects hold nothing that outlives a request.
PLAIN = (
    "builtins.",
    "fastapi.",
    "starlette.",
    "pydantic.",
    "typing.",
    "datetime.",
    "uuid.",
    "json.",
)
MAX_FUNCTIONS = 200
_MOUNTS = expression(r"\.(?:mount|host|add_route|add_websocket_route)\(|\broutes=")
_PLACEHOLDER = expression(r"{[^}]*}")


class Purity:
    """Tells for one project which requests certainly change nothing."""

    def __init__(self, calls: CallGraph, dependencies: Dependencies, states: States) -> None:
        self.inference: Inference = calls.inference
        self.calls = calls
        self.dependencies = dependencies
        self.states = states
        self._routes: dict[Route, bool] = {}

    def is_harmless(self, method: str, path: str | None, app: Router) -> bool:
        """Tell whether every route of an app that may answer certainly changes nothing.

        Where all routes of the path are for other methods, the request is refused. A path that is
        not known (None) may be that of any route.
        """
        routes = [r for r in self.dependencies.routing.routes if app in r.chain]
        found = [r for r in routes if path is not None and _serves(r, path)]
        if not found:
            found = routes if _shows_all_routes(app, routes) else []
        return bool(found) and all(self._keeps(r) for r in found if method in r.methods)

    def _keeps(self, route: Route) -> bool:
        if route not in self._routes:
            self._routes[route] = route.function is not None and self._is_pure(route)
        return self._routes[route]

    def _is_pure(self, route: Route) -> bool:
        assert route.function is not None
        if self.dependencies.opaque(route):
            return False
        seen: set[FunctionInfo] = set()
        pending = [route.function, *self.dependencies.of_route(route)]
        while pending:
            function = pending.pop()
            if function in seen:
                continue
            seen.add(function)
            if len(seen) > MAX_FUNCTIONS or self._changes(function):
                return False
            for node, module in self.calls.actions(function):
                targets = self.calls.targets(node, module)
                pending.extend(t for t in targets if isinstance(t, FunctionInfo))
        return True

    def _changes(self, function: FunctionInfo) -> bool:
        bound = self.inference.names.bindings(function.node, function.module)
        for change in self.states.made_in(function):
            variable = change.variable
            if isinstance(variable, ast.Attribute) and change.rebinds:
                kinds = self.inference.infer(variable.value, function.module)
                if not all(isinstance(k, Instance) and k.name.startswith(PLAIN) for k in kinds):
                    return True
            elif not isinstance(variable, ast.Name) or variable.id not in bound or change.rebinds:
                return True
        return any(not self._is_plain(call, function.module) for call in function.calls)

    def _is_plain(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call is certainly one of the project's or of a library without state."""
        if any(self.calls.hit(call, module, e, through_async=True) for e in EFFECTS):
            return False
        kinds = self.inference.infer(call.func, module)
        return bool(kinds) and all(
            isinstance(kind, (FunctionRef, ClassRef))
            and (not kind.info.module.is_stub or kind.info.qualname.startswith(PLAIN))
            for kind in kinds
        )


def _shows_all_routes(app: Router, routes: list[Route]) -> bool:
    """Tell whether nothing answers under an app but the routes that are seen."""
    chained = (element for route in routes for element in route.chain)
    routers = {app, *(element for element in chained if isinstance(element, Router))}
    return not any(router.holds_unseen or _MOUNTS.search(router.module.text) for router in routers)


def _serves(route: Route, path: str) -> bool:
    asked = path.split("?")[0].rstrip("/")
    for template in route.full_paths:
        pattern = "[^/]+".join(re.escape(part) for part in _PLACEHOLDER.split(template.rstrip("/")))
        if re.fullmatch(pattern, asked):
            return True
    return False
