"""Apps, routers and routes, and how ``include_router`` puts them together."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.model.parameters import Parameter, parameters_of
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument, bind
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.loops import Turn, turns
from flake8_fastapi.semantics.types import (
    ClassRef,
    Const,
    FunctionRef,
    Instance,
    PartialRef,
    Types,
    without_none,
)
from flake8_fastapi.semantics.values import written_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

APP = "fastapi.FastAPI"
ROUTER = "fastapi.APIRouter"
OWNERS = (APP, ROUTER)
METHODS = frozenset({"get", "post", "put", "patch", "delete", "options", "head", "trace"})
DECORATORS = METHODS | {"api_route", "websocket", "websocket_route", "route"}
CALLS = frozenset({"add_api_route", "add_api_websocket_route"})
_PLACEHOLDER = re.compile(r"{([^}:]+)(?::[^}]*)?}")


@dataclass(eq=False)
class Router:
    """An app or router: the call that makes it. `is_app` tells ``FastAPI`` from ``APIRouter``.

    `holds_unseen` says that it includes some router that cannot be seen.
    """

    node: ast.Call
    module: Module
    is_app: bool
    inference: Inference = field(repr=False)
    includes: list[Include] = field(default_factory=list, repr=False)
    holds_unseen: bool = False

    def keyword(self, name: str) -> ast.expr | None:
        """Return a keyword argument of the call."""
        return argument(self.node, name)

    @cached_property
    def prefix(self) -> str | None:
        """The prefix of its own, or None when it cannot be seen."""
        return text_of(self.inference, self.keyword("prefix"), self.module)


@dataclass(eq=False)
class Include:
    """One ``parent.include_router(child)``; `parent` None when it cannot be seen."""

    node: ast.Call
    module: Module
    parent: Router | None
    turn: Turn = field(default_factory=dict)

    def keyword(self, name: str) -> ast.expr | None:
        """Return a keyword argument of the call; of a loop's variable what it is in this turn."""
        value = argument(self.node, name)
        return self.turn.get(value.id, value) if isinstance(value, ast.Name) else value


@dataclass(eq=False)
class Route:
    """One registration of a function on an app or router.

    `node` is the decorator call or the ``add_api_route`` call, in `module`; `function` the handler
    (None when it cannot be seen); `path` the route's own path (None when it cannot be seen).
    """

    node: ast.Call
    module: Module
    function: FunctionInfo | None
    methods: frozenset[str]
    path: str | None
    by_call: bool
    is_websocket: bool
    routers: tuple[Router, ...]
    inference: Inference = field(repr=False)

    @property
    def anchor(self) -> ast.AST:
        """The node at which a finding about the route stands: the ``def`` or the call."""
        return self.node if self.by_call or self.function is None else self.function.node

    @property
    def anchor_function(self) -> ast.AST:
        """The ``def`` of the handler, wherever it is registered."""
        return self.function.node if self.function is not None else self.node

    @property
    def unseen_prefix(self) -> bool:
        """True when some prefix above the route cannot be seen."""
        return not self.routers or any(
            element.keyword("prefix") is not None
            and text_of(self.inference, element.keyword("prefix"), element.module) is None
            for element in self.chain
        )

    def keyword(self, name: str) -> ast.expr | None:
        """Return a keyword argument of the registration."""
        return argument(self.node, name)

    @property
    def label(self) -> str:
        """The route as messages name it: method, path and function."""
        name = self.function.name if self.function is not None else "handler"
        path = next(iter(self.full_paths), "?") or "/"
        return f"{'/'.join(sorted(self.methods))} {path} ({name})"

    @property
    def is_partial(self) -> bool:
        """True when the handler is a ``functools.partial`` of the function."""
        node = argument(self.node, "endpoint", 1) if self.by_call else None
        kinds = self.inference.infer(node, self.module) if node is not None else ()
        return any(isinstance(kind, PartialRef) for kind in kinds)

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """The names in braces of the route's own path."""
        return frozenset(placeholders(self.path or ""))

    @cached_property
    def all_placeholders(self) -> frozenset[str]:
        """The names in braces of the route's path and every prefix that can be seen."""
        found = set(self.placeholders)
        for path in self.full_paths:
            found.update(placeholders(path))
        return frozenset(found)

    @cached_property
    def parameters(self) -> list[Parameter]:
        """The parameters of the handler, in their places."""
        if self.function is None:
            return []
        return parameters_of(self.inference, self.function, self.all_placeholders)

    @cached_property
    def full_paths(self) -> tuple[str, ...]:
        """Every path under which the route is served, as far as prefixes can be seen."""
        if self.path is None:
            return ()
        found: list[str] = []
        for router in self.routers:
            found.extend(prefix + self.path for prefix in _prefixes(router, ()))
        return tuple(dict.fromkeys(found)) or (self.path,)

    @cached_property
    def chain(self) -> list[Router | Include]:
        """Every router and inclusion above the route, nearest first."""
        found: list[Router | Include] = []
        for router in self.routers:
            _collect(router, found)
        return found

    @cached_property
    def status(self) -> int | None:
        """The declared status code; 200 when none is, None when it cannot be seen."""
        node = self.keyword("status_code")
        if node is None:
            return 200
        return status_of(self.inference, node, self.module)

    def declares_response(self) -> bool:
        """Tell whether the route has a ``response_model`` argument or a return annotation."""
        if self.keyword("response_model") is not None or self._unpacks():
            return True
        return self.function is not None and self.function.node.returns is not None

    def _unpacks(self) -> bool:
        return any(keyword.arg is None for keyword in self.node.keywords)

    def hidden(self) -> bool:
        """Tell whether the route is left out of the schema wherever it is served."""
        if _says_hidden(self):
            return True
        return bool(self.routers) and all(_is_hidden(router, ()) for router in self.routers)

    def response_class(self) -> tuple[ast.expr, Module] | None:
        """Return the response class given to the route or to the nearest router above."""
        own = self.keyword("response_class")
        if own is not None:
            return own, self.module
        for element in self.chain:
            name = "default_response_class"
            value = element.keyword(name)
            if value is not None:
                return value, element.module
        return None


def last_name(node: ast.expr) -> str:
    """Return the last part of a dotted name, or "" for other expressions."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def placeholders(path: str) -> list[str]:
    """Return the names in braces of a path."""
    return [n for n in map(str.strip, _PLACEHOLDER.findall(path)) if n.isidentifier()]


def _says_hidden(element: Route | Router | Include) -> bool:
    value = element.keyword("include_in_schema")
    return isinstance(value, ast.Constant) and value.value is False


def _is_hidden(router: Router, seen: tuple[Router, ...]) -> bool:
    if _says_hidden(router):
        return True
    return bool(router.includes) and router not in seen and all(
        _says_hidden(include)
        or (include.parent is not None and _is_hidden(include.parent, (*seen, router)))
        for include in router.includes
    )  # fmt: skip


def _prefixes(router: Router, seen: tuple[Router, ...]) -> list[str]:
    own = router.prefix or ""
    if router.is_app or router in seen or not router.includes or len(seen) > 12:
        return [own]
    found: list[str] = []
    for include in router.includes:
        prefix = text_of(router.inference, include.keyword("prefix"), include.module) or ""
        above = _prefixes(include.parent, (*seen, router)) if include.parent else [""]
        found.extend(a + prefix + own for a in above)
    return found[:32]


def _collect(router: Router, found: list[Router | Include]) -> None:
    if router in found:
        return
    found.append(router)
    for include in router.includes:
        if include not in found:
            found.append(include)
            if include.parent is not None:
                _collect(include.parent, found)


def text_of(inference: Inference, node: ast.expr | None, module: Module) -> str | None:
    """Return the text that an expression certainly is; "" for no expression at all."""
    if node is None:
        return ""
    from flake8_fastapi.semantics.values import string_value

    return string_value(inference, node, module)


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


class Routing:
    """Discovery of routers, inclusions and routes in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self.project = inference.project
        self._routers: dict[ast.Call, Router] = {}
        self._decorated: dict[Module, list[Route]] = {}
        self._made: dict[Module, list[Router]] = {}
        self._linked = False

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
            found = self._routers[call] = Router(call, home, is_app, self.inference)
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
        self.link()
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
        names = {"FastAPI", "APIRouter"}
        texts = [
            text
            for text in map(self.project.text, self.project.files)
            if text and ("Router" in text or "FastAPI" in text)
        ]
        while True:
            known = "|".join(sorted(names))
            pattern = re.compile(
                rf"class\s+(\w+)\s*\([^)]*\b(?:{known})\b|\b(?:{known})\s+as\s+(\w+)"
                rf"|^\s*(\w+)\s*=\s*(?:\w+\.)*(?:{known})\s*$",
                re.MULTILINE,
            )
            found = {n for text in texts for m in pattern.findall(text) for n in m if n}
            if found <= names:
                return frozenset(names)
            names |= found

    @property
    def all_routers(self) -> list[Router]:
        """The routers that are known so far."""
        return list(self._routers.values())

    def link(self) -> None:
        """Read every ``include_router`` of the project, once."""
        if self._linked:
            return
        self._linked = True
        for module in self.modules_with("include_router"):
            for call in module.nodes(ast.Call):
                if isinstance(call.func, ast.Attribute) and call.func.attr == "include_router":
                    self._include(call, module)

    def _include(self, call: ast.Call, module: Module) -> None:
        assert isinstance(call.func, ast.Attribute)
        owner = self.inference.infer(call.func.value, module)
        if not self.inference.is_instance(owner, OWNERS):
            return
        child = argument(call, "router", 0)
        if child is None:
            return
        parents: list[Router | None] = list(self.owners(call.func.value, owner, module))
        name = child.id if isinstance(child, ast.Name) else ""
        unrolled = turns(self.inference, call, module) if name else []
        if unrolled and all(name in turn for turn in unrolled):
            for turn in unrolled:
                self._enter(call, turn[name], parents, module, turn)
        else:
            self._enter(call, child, parents, module, {})

    def _enter(
        self,
        call: ast.Call,
        child: ast.expr,
        parents: list[Router | None],
        module: Module,
        turn: Turn,
    ) -> None:
        children = self.routers_of(self.inference.infer(child, module), module)
        for holder in parents if not children else ():
            if holder is not None:
                holder.holds_unseen = True
        for router in children:
            for parent in parents or [None]:
                if parent is not router:
                    router.includes.append(Include(call, module, parent, turn))

    def owners(self, node: ast.expr, types: Types, module: Module) -> tuple[Router, ...]:
        """Return the routers that an expression is; for a parameter those that callers pass."""
        return self.routers_of(types, module) or tuple(self._passed(node, module))

    def _passed(self, node: ast.expr, module: Module) -> Iterator[Router]:
        function = module.function(node) if isinstance(node, ast.Name) else None
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return
        assert isinstance(node, ast.Name)
        if node.id not in {a.arg for a in (*function.args.args, *function.args.kwonlyargs)}:
            return
        info = self.inference.function_info(function, module)
        for caller in self.modules_with(function.name + "("):
            for call in caller.nodes(ast.Call):
                if last_name(call.func) == function.name:
                    yield from self._argument(call, caller, info, node.id)

    def _argument(
        self, call: ast.Call, module: Module, info: FunctionInfo, name: str
    ) -> Iterator[Router]:
        for kind in self.inference.infer(call.func, module):
            if isinstance(kind, FunctionRef) and kind.info is info:
                skip = 1 if kind.receiver is not None else 0
                value = bind(info.node.args, call, skip=skip).get(name)
                if value is not None:
                    yield from self.routers_of(self.inference.infer(value, module), module)

    def modules_with(self, *words: str) -> list[Module]:
        """Return the project's modules whose text holds one of the words."""
        found = []
        for path in self.project.files:
            text = self.project.text(path)
            if text is not None and any(word in text for word in words):
                module = self.project.module(path)
                if module is not None:
                    found.append(module)
        return found

    # -- routes -----------------------------------------------------------------------

    def decorated_routes(self, module: Module) -> list[Route]:
        """Return the routes that decorators of a module register."""
        found = self._decorated.get(module)
        if found is None:
            self.link()
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
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute):
                if decorator.func.attr in DECORATORS:
                    info = self.inference.function_info(node, module)
                    route = self._route(decorator, module, info, by_call=False)
                    if route is not None:
                        found.append(route)
        return found

    def _route(
        self, call: ast.Call, module: Module, info: FunctionInfo | None, *, by_call: bool
    ) -> Route | None:
        assert isinstance(call.func, ast.Attribute)
        types = without_none(self.inference.infer(call.func.value, module))
        if not self.inference.is_instance(types, OWNERS):
            return None
        name = call.func.attr
        if name in ("route", "websocket_route"):
            return None
        path_node = argument(call, "path", 0)
        path = text_of(self.inference, path_node, module) if path_node is not None else None
        websocket = "websocket" in name
        methods = frozenset({"WEBSOCKET"}) if websocket else self._methods(call, name, module)
        routers = self.owners(call.func.value, types, module)
        return Route(call, module, info, methods, path, by_call, websocket, routers, self.inference)

    def _methods(self, call: ast.Call, name: str, module: Module) -> frozenset[str]:
        if name in METHODS:
            return frozenset({name.upper()})
        given = argument(call, "methods")
        if given is None:
            return frozenset({"GET"})
        if isinstance(given, (ast.List, ast.Tuple, ast.Set)):
            texts = [text_of(self.inference, item, module) for item in given.elts]
            return frozenset(text.upper() for text in texts if text)
        return frozenset()

    @cached_property
    def called_routes(self) -> list[Route]:
        """The routes that ``add_api_route`` calls anywhere in the project register."""
        self.link()
        found = []
        for module in self.modules_with(*CALLS):
            for call in module.nodes(ast.Call):
                if isinstance(call.func, ast.Attribute) and call.func.attr in CALLS:
                    endpoint = argument(call, "endpoint", 1)
                    info = self._endpoint(endpoint, module) if endpoint is not None else None
                    route = self._route(call, module, info, by_call=True)
                    if route is not None:
                        found.append(route)
        return found

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

    @cached_property
    def routes(self) -> list[Route]:
        """All routes of the project."""
        found = list(self.called_routes)
        words = [f".{name}(" for name in sorted(DECORATORS)]
        for module in self.modules_with(*words):
            found.extend(self.decorated_routes(module))
        return found

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
        self.link()
        found = [router]
        for outer in found:
            found.extend(
                inner
                for inner in self.all_routers
                if inner not in found and any(i.parent is outer for i in inner.includes)
            )
        return found
