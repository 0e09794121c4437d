"""Where a route takes its request data from, its dependencies included."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route
from flake8_fastapi.model.texts import text_of
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import ClassRef, LambdaRef, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

BODY = ("body", "form", "file")
FORM = ("form", "file")
REQUEST = ("starlette.requests.HTTPConnection",)
PASSWORD_FORMS = (
    "fastapi.security.OAuth2PasswordRequestForm",
    "fastapi.security.OAuth2PasswordRequestFormStrict",
)
SCHEMES = (
    "fastapi.security.OAuth2PasswordBearer",
    "fastapi.security.OAuth2AuthorizationCodeBearer",
    "fastapi.openapi.models.OAuthFlowPassword",
)
READERS = frozenset({"json", "body", "form", "stream"})


class RequestData:
    """Questions about the request data of routes in one project."""

    def __init__(self, inference: Inference, routing: Routing, dependencies: Dependencies) -> None:
        self.inference = inference
        self.routing = routing
        self.dependencies = dependencies

    def parameters(self, route: Route) -> list[Parameter]:
        """Return all request parameters of a route, those of dependencies included."""
        return self.dependencies.request_parameters(route)

    def functions(self, route: Route) -> list[FunctionInfo]:
        """Return the handler and every dependency function of a route."""
        own = [route.function] if route.function is not None else []
        return [*own, *self.dependencies.of_route(route)]

    def has_form(self, route: Route) -> bool:
        """Tell whether the route takes form fields or files, itself or by a dependency."""
        return any(p.place in FORM for p in self.parameters(route)) or self.takes_password_form(
            route
        )

    def takes_password_form(self, route: Route) -> bool:
        """Tell whether a dependency of the route is FastAPI's password form."""
        functions = self.functions(route)
        parameters = [
            p for f in functions for p in self.dependencies.parameters(f) if p.place == "dependency"
        ]
        return any(
            isinstance(kind, ClassRef) and self.inference.is_subclass((kind,), PASSWORD_FORMS)
            for p in parameters
            for kind in self.dependencies.types_of(p)
        )

    def marked(self, call: ast.Call) -> list[tuple[Route, Parameter]]:
        """Return the parameters of any route or its dependencies whose place this call decides."""
        return self._marked.get(call, [])

    @cached_property
    def _marked(self) -> dict[ast.Call, list[tuple[Route, Parameter]]]:
        found: dict[ast.Call, list[tuple[Route, Parameter]]] = {}
        for route in self.routing.routes:
            for parameter in self.parameters(route):
                if parameter.call is not None:
                    found.setdefault(parameter.call, []).append((route, parameter))
        return found

    def has_body(self, route: Route) -> bool:
        """Tell whether the route has, or may have, any body."""
        return (
            self.has_form(route)
            or any(p.place in (*BODY, "unknown") for p in self.parameters(route))
            or self.reads_request(route)
            or self.dependencies.opaque(route)
        )

    def reads_request(self, route: Route) -> bool:
        """Tell whether the handler or a dependency may read the body from the request itself."""
        return any(self.uses_request(function, READERS) for function in self.functions(route))

    def uses_request(self, function: FunctionInfo, attributes: frozenset[str]) -> bool:
        """Tell whether a function reads one of these attributes of its request, or passes it on."""
        names = {
            p.name
            for p in self.dependencies.parameters(function)
            if p.place == "special" and self.inference.is_instance(p.types, REQUEST)
        }
        if not names:
            return False
        for node in ast.walk(function.node):
            if isinstance(node, ast.Name) and node.id in names and isinstance(node.ctx, ast.Load):
                parent = function.module.parent(node)
                if not isinstance(parent, ast.Attribute) or parent.attr in attributes:
                    return True
        return False

    def accepts(self, route: Route) -> frozenset[str]:
        """Return every name under which the route or a dependency accepts a path parameter."""
        found: set[str] = set()
        for function in self.functions(route):
            for parameter in self.dependencies.parameters(function):
                found.add(parameter.name)
                found.update(self._aliases(parameter))
                found.update(self._class_fields(parameter))
                if parameter.place == "dependency":
                    found.update(_lambda_arguments(self.dependencies.types_of(parameter)))
        for use in self.dependencies.effective(route):
            types = self.dependencies.target_types(use.call, use.module)
            found.update(_lambda_arguments(types))
            for kind in types:
                found.update(self._fields(kind))
        return frozenset(found)

    def _aliases(self, parameter: Parameter) -> list[str]:
        if parameter.call is None or parameter.home is None:
            return []
        values = [argument(parameter.call, name) for name in ("alias", "validation_alias")]
        texts = [text_of(self.inference, v, parameter.home) for v in values if v is not None]
        return [text for text in texts if text]

    def _class_fields(self, parameter: Parameter) -> set[str]:
        if parameter.place != "dependency":
            return set()
        return {n for kind in self.dependencies.types_of(parameter) for n in self._fields(kind)}

    def _fields(self, kind: object) -> set[str]:
        """A dataclass or model given to ``Depends`` takes its fields as parameters."""
        if not isinstance(kind, ClassRef):
            return set()
        return {
            name
            for info, _ in self.inference.classes.ancestry(kind.info).classes
            if not info.module.is_stub
            for name, statements in info.members.items()
            if any(isinstance(statement, ast.AnnAssign) for statement in statements)
        }

    # -- token endpoints --------------------------------------------------------------

    @cached_property
    def token_paths(self) -> frozenset[str]:
        """The paths that the project's OAuth2 schemes name as their token endpoint."""
        found: set[str] = set()
        for module in self.routing.modules_with("tokenUrl", "OAuth2PasswordBearer"):
            for call in module.nodes(ast.Call):
                text = self._token_path(call, module)
                if text:
                    found.add(normal_path(text))
        return frozenset(found)

    def _token_path(self, call: ast.Call, module: Module) -> str | None:
        name = self.inference.name_of(call.func, module) if _may_be_scheme(call) else ""
        if name not in SCHEMES:
            return None
        position = 0 if name == SCHEMES[0] else None
        node = argument(call, "tokenUrl", position)
        return text_of(self.inference, node, module) if node is not None else None

    def is_token_endpoint(self, route: Route) -> bool:
        """Tell whether the route is the token endpoint of a scheme of the project."""
        if "POST" not in route.methods or not self.token_paths:
            return False
        return any(normal_path(path) in self.token_paths for path in route.full_paths)


def _lambda_arguments(types: Types) -> set[str]:
    return {
        argument.arg
        for kind in types
        if isinstance(kind, LambdaRef)
        for given in (kind.node.args.posonlyargs, kind.node.args.args, kind.node.args.kwonlyargs)
        for argument in given
    }


def _may_be_scheme(call: ast.Call) -> bool:
    return isinstance(call.func, (ast.Name, ast.Attribute)) and bool(call.args or call.keywords)


def normal_path(path: str) -> str:
    """Return a path without slashes at its ends."""
    return path.strip("/")
