"""How a project's routers, inclusions and routes are found, and what includes what."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.decorating import Decorating
from flake8_fastapi.model.inclusions import Inclusions
from flake8_fastapi.model.passed import Passed
from flake8_fastapi.model.routing import (
    APP,
    OWNERS,
    Route,
    Router,
    last_name,
)
from flake8_fastapi.model.targets import Targets
from flake8_fastapi.model.texts import given_to, text_with
from flake8_fastapi.model.wrappers import CALLS, DECORATORS, METHODS, Registration, Wrappers
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.class_names import class_names
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import (
    ClassRef,
    FunctionRef,
    Instance,
    PartialRef,
    Types,
    without_none,
)
from flake8_fastapi.semantics.values import written_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


_VERB = expression(rf"\.(?:{'|'.join(sorted(DECORATORS))})\s*$")


class Routing:
    """Discovery of routers, inclusions and routes in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self.project = inference.project
        self.wrappers = Wrappers(inference)
        self.passed = Passed(inference, self.modules_with)
        self._routers: dict[ast.Call, Router] = {}
        self._decorated: dict[Module, list[Route]] = {}
        self._made: dict[Module, list[Router]] = {}
        self._made_by: dict[ast.Call, Router] = {}
        self.inclusions = Inclusions(self)
        self.targets = Targets(self.project)
        self._decorators = Decorating(
            self.inclusions.homes, self.targets, lambda: self.wrappers.by_name
        )

    # -- routers ----------------------------------------------------------------------

    def router(self, kind: Instance, module: Module | None = None) -> Router | None:
        """Return the router that an inferred object is, if the call that makes it is known."""
        call = kind.origin
        if call is None:
            return None
        found = self._routers.get(call)
        if found is None:
            home = module if module is not None and self._holds(module, call) else None
            home = home or next((m for m in self.project.loaded if self._holds(m, call)), None)
            if home is None:
                return None
            is_app = self.inference.matches(kind, (APP,))
            found = Router(call, home, self.inference, is_app, self.inclusions)
            self._routers[call] = found
        return found

    @staticmethod
    def _holds(module: Module, call: ast.Call) -> bool:
        return call in module.index.parents

    def routers_of(self, types: Types, module: Module) -> tuple[Router, ...]:
        """Return the routers among the alternatives of a value."""
        found = [self.router(k, module) for k in types if isinstance(k, Instance)]
        return tuple(r for r in found if r is not None)

    def routers_in(self, module: Module) -> list[Router]:
        """Return the apps and routers that a module makes, in the order of the text."""
        if module in self._made:
            return self._made[module]
        found: list[Router] = []
        for call in module.nodes(ast.Call):
            if last_name(call.func) not in self.router_names:
                continue
            kinds = self.inference.infer(call.func, module)
            if len(kinds) == 1 and isinstance(kinds[0], ClassRef):
                if self.inference.is_subclass(kinds, OWNERS):
                    router = self.router(Instance(kinds[0].info, (), call), module)
                    if router is not None:
                        found.append(router)
        self._made[module] = found
        return found

    @cached_property
    def router_names(self) -> frozenset[str]:
        """Names under which the project's texts may call a class of apps or routers."""
        return class_names(self.project, ("FastAPI", "APIRouter"))

    def owners(self, node: ast.expr, types: Types, module: Module) -> tuple[Router, ...]:
        """Return the routers that an expression is; for a parameter those that callers pass."""
        return self.routers_of(types, module) or tuple(
            router
            for value, home in self.passed.to(node, module)
            for router in self.routers_of(self.inference.infer(value, home), home)
        )

    def modules_with(
        self, *words: str, like: Callable[[str], object] | None = None
    ) -> list[Module]:
        """Return the project's modules whose text holds one of the words and passes a test."""
        text = self.project.text
        paths = self.files_with(*words)
        return list(self.project.modules(p for p in paths if like is None or like(text(p) or "")))

    def files_with(self, *words: str) -> Iterable[Path]:
        """Return the project's files whose text holds one of the words, in their order."""
        found = [self.project.texts.holding(word) for word in words]
        if len(found) == 1:
            return found[0]
        paths = {path for each in found for path in each}
        return (path for path in self.project.files if path in paths)

    # -- routes -----------------------------------------------------------------------

    def decorated_routes(self, module: Module) -> list[Route]:
        """Return the routes that decorators of a module register."""
        found = self._decorated.get(module)
        if found is None:
            found = self._decorated[module] = []
            if "@" in module.text:
                for node in module.functions:
                    found.extend(self._from_decorators(node, module))
        return found

    def _from_decorators(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, module: Module
    ) -> list[Route]:
        found = []
        for decorator in node.decorator_list:
            registration = self._decorates(decorator, module)
            if registration is not None and isinstance(decorator, ast.Call):
                info = self.inference.function_info(node, module)
                route = self._route(decorator, module, registration, info, by_call=False)
                if route is not None:
                    found.append(route)
        return found

    def _decorates(self, node: ast.expr, module: Module) -> Registration | None:
        """Return what a decorator registers, itself or through a function of the project."""
        if not isinstance(node, ast.Call):
            return None
        if isinstance(node.func, ast.Attribute) and node.func.attr in DECORATORS:
            if self._is_owner(node.func.value, module):
                return self.wrappers.direct(node, None, module)
        wrapper = self.wrappers.of(node, module, decorator=True)
        if wrapper is not None:
            return self.wrappers.through(wrapper, node, module)
        return self.wrappers.renamed(node, module)

    def _is_owner(self, node: ast.expr, module: Module) -> bool:
        return self.inference.is_instance(without_none(self.inference.infer(node, module)), OWNERS)

    def _route(
        self,
        call: ast.Call,
        module: Module,
        registration: Registration,
        info: FunctionInfo | None,
        *,
        by_call: bool,
    ) -> Route | None:
        name = registration.verb
        if name in ("route", "websocket_route"):
            return None
        owner, home = registration.owner
        types = without_none(self.inference.infer(owner, home))
        websocket = "websocket" in name
        return Route(
            call,
            module,
            self.inference,
            info,
            frozenset({"WEBSOCKET"}) if websocket else self._methods(registration),
            registration.path,
            by_call,
            websocket,
            self._as_made(self.owners(owner, types, home), owner, home),
            registration.endpoint[0] if registration.endpoint is not None else None,
            registration.keywords,
        )

    def _as_made(
        self, routers: tuple[Router, ...], owner: ast.expr, module: Module
    ) -> tuple[Router, ...]:
        """Tell apart the routers that a function makes with prefixes which its calls give it."""
        router = routers[0] if len(routers) == 1 else None
        call, home = written_value(self.inference, owner, module)
        if router is None or router.prefix is not None or not isinstance(call, ast.Call):
            return routers
        kinds = self.inference.infer(call.func, home)
        kind = kinds[0] if len(kinds) == 1 else None
        maker = router.module.function(router.node)
        if not isinstance(kind, FunctionRef) or kind.info.node is not maker:
            return routers
        if call not in self._made_by:
            names = given_to(self.inference, kind.info, call, home)
            self._made_by[call] = replace(router, names=names)
        return (self._made_by[call],)

    def _methods(self, registration: Registration) -> frozenset[str]:
        if registration.verb in METHODS:
            return frozenset({registration.verb.upper()})
        given = registration.keywords.given.get("methods")
        if given is None:
            return frozenset() if registration.keywords.may_have("methods") else frozenset({"GET"})
        node, module = given
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            texts = [
                text_with(self.inference, item, module, registration.names) for item in node.elts
            ]
            return frozenset(text.upper() for text in texts if text)
        return frozenset()

    @cached_property
    def called_routes(self) -> list[Route]:
        """The routes that calls register: ``add_api_route``, ``get(path)(handler)`` and others."""
        by_name = self.wrappers.by_name
        names = [f"{name}(" for name, each in by_name.items() if any(w.handler for w in each)]
        known = (*CALLS, *names)
        found = []
        for module in self.modules_with(
            *known, ")(", like=lambda text: any(n in text for n in known) or _calls_twice(text)
        ):
            for call in module.nodes(ast.Call):
                registration = self._registers(call, module)
                if registration is not None:
                    endpoint = registration.endpoint
                    info = self._endpoint(*endpoint) if endpoint is not None else None
                    route = self._route(call, module, registration, info, by_call=True)
                    if route is not None:
                        found.append(route)
        return found

    def _registers(self, call: ast.Call, module: Module) -> Registration | None:
        """Return what a call registers that hands over the handler itself."""
        inner = call.func if isinstance(call.func, ast.Call) and len(call.args) == 1 else call
        names = CALLS if inner is call else DECORATORS
        if isinstance(inner.func, ast.Attribute) and inner.func.attr in names:
            if self._is_owner(inner.func.value, module):
                if any(wrapper.call is inner for wrapper in self.wrappers.all):
                    return None
                endpoint = argument(call, "endpoint", 1) if inner is call else call.args[0]
                return self.wrappers.direct(inner, endpoint, module)
        wrapper = self.wrappers.of(call, module, decorator=False)
        return self.wrappers.through(wrapper, call, module) if wrapper is not None else None

    def _endpoint(self, node: ast.expr, module: Module) -> FunctionInfo | None:
        kinds = self.inference.infer(node, module)
        kind = kinds[0] if len(kinds) == 1 else None
        if isinstance(kind, PartialRef):
            kind = kind.target
        if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
            return kind.info
        return None

    def routes_in(self, module: Module) -> list[Route]:
        """Return the routes that a module registers or whose handler it defines."""
        called = [
            r for r in self.called_routes
            if r.module is module or (r.function is not None and r.function.module is module)
        ]  # fmt: skip
        return [*self.decorated_routes(module), *called]

    def registered_by(self, module: Module) -> list[Route]:
        """Return the routes that a module registers."""
        called = [route for route in self.called_routes if route.module is module]
        return [*called, *self.decorated_routes(module)]

    @cached_property
    def registering(self) -> list[Path]:
        """The files that may register routes."""
        calling = {route.module.path for route in self.called_routes}
        return list({**dict.fromkeys(self._decorating), **dict.fromkeys(calling)})

    @cached_property
    def _decorating(self) -> list[Path]:
        words = [f".{name}(" for name in sorted(DECORATORS)]
        words.extend(f"{name}(" for name in self.wrappers.by_name)
        text = self.project.text
        return [p for p in self.files_with(*words) if self._registering.search(text(p) or "")]

    @cached_property
    def _registering(self) -> re.Pattern[str]:
        """What a text with a decorator that may register a route holds on one line."""
        names = "|".join(map(re.escape, sorted({*DECORATORS, *self.wrappers.by_name})))
        return re.compile(rf"(?m)^[ \t]*(?:@\w+\(|[@)].*\b(?:{names})\()")

    @cached_property
    def routes(self) -> list[Route]:
        """All routes of the project."""
        found = list(self.called_routes)
        modules = self.project.modules(self._decorating)
        return found + [route for module in modules for route in self.decorated_routes(module)]

    def routes_on(self, router: Router) -> list[Route]:
        """Return the routes that are registered on a router.

        Files are left alone whose texts say that they register on routers of their own.
        """
        if "routes" in self.__dict__:
            return [route for route in self.routes if router in route.routers]
        home = router.module.path
        paths = (p for p in self._decorating if self._decorators.may_register(p, home))
        modules = self.project.modules(paths)
        decorated = (route for module in modules for route in self.decorated_routes(module))
        return [r for r in (*self.called_routes, *decorated) if router in r.routers]

    def may_register(self, route: Route, router: Router) -> bool:
        """Tell whether a route is, or may be, registered on a router."""
        if route.routers or not isinstance(route.node.func, ast.Attribute):
            return router in route.routers
        made = self.inference.infer(router.node.func, router.module)
        return any(
            isinstance(kind, Instance) and self.inference.is_subclass(made, (kind.name,))
            for kind in self.inference.infer(route.node.func.value, route.module)
        )

    def within(self, router: Router) -> list[Router]:
        """Return a router and every router that it includes, directly or not."""
        found = [router]
        for outer in found:
            found.extend(r for r in dict.fromkeys(self.inclusions.into(outer)) if r not in found)
        return found


def _calls_twice(text: str) -> bool:
    """Tell whether a text may call what a verb gives: ``router.get(path)(handler)``."""
    place = text.find(")(")
    while place >= 0:
        opened = _opening(place, text)
        if opened < 0 or _VERB.search(text[max(0, opened - 40) : opened]):
            return True
        place = text.find(")(", place + 1)
    return False


def _opening(place: int, text: str) -> int:
    """Return where the parenthesis was opened that is closed at a place."""
    depth = 1
    while depth:
        opened, closed = text.rfind("(", 0, place), text.rfind(")", 0, place)
        if opened < 0:
            return -1
        depth += 1 if closed > opened else -1
        place = max(opened, closed)
    return place
