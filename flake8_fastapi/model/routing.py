"""What a project serves: apps and routers, inclusions, and the routes upon them."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.parameters import Parameter, parameters_of
from flake8_fastapi.model.statuses import status_of
from flake8_fastapi.model.texts import Source, text_of, text_with
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.keywords import Keywords, keywords_of
from flake8_fastapi.semantics.loops import Turn
from flake8_fastapi.semantics.types import PartialRef

if TYPE_CHECKING:
    from flake8_fastapi.model.inclusions import Inclusions
    from flake8_fastapi.semantics.infer import Inference

APP = "fastapi.FastAPI"
ROUTER = "fastapi.APIRouter"
OWNERS = (APP, ROUTER)
_PLACEHOLDER = expression(r"{([^}:]+)(?::[^}]*)?}")


@dataclass(eq=False)
class Element:
    """A call whose keyword arguments say how something is served."""

    node: ast.Call
    module: Module
    inference: Inference

    @cached_property
    def options(self) -> Keywords:
        """The keyword arguments, those of ``**options`` included."""
        return keywords_of(self.inference, self.node, self.module)

    def given(self, name: str) -> Source | None:
        """Return a keyword argument and the module it is written in."""
        return self.options.given.get(name)

    def keyword(self, name: str) -> ast.expr | None:
        """Return a keyword argument, if it can be read in the module of the call."""
        value, home = self.given(name) or (None, self.module)
        return value if home is self.module or isinstance(value, ast.Constant) else None

    def may_have(self, name: str) -> bool:
        """Tell whether a keyword argument is given, or may be."""
        return self.options.may_have(name)

    def hides(self, name: str) -> bool:
        """Tell whether a keyword argument may be given that cannot be read."""
        return self.may_have(name) and self.keyword(name) is None

    def text(self, name: str) -> str | None:
        """Return the text that an argument is: "" without it, None when it cannot be seen."""
        given = self.given(name)
        if given is None:
            return None if self.may_have(name) else ""
        return text_of(self.inference, *given)

    @cached_property
    def prefix(self) -> str | None:
        """The prefix that it adds, or None when it cannot be seen."""
        return self.text("prefix")


@dataclass(eq=False)
class Router(Element):
    """An app or router: the call that makes it. `is_app` tells ``FastAPI`` from ``APIRouter``.

    `names` says what the parameters of the function that makes it were given.
    """

    is_app: bool
    inclusions: Inclusions
    names: dict[str, Source] = field(default_factory=dict)

    @cached_property
    def includes(self) -> list[Include]:
        """Where it is included in others."""
        return self.inclusions.of(self)

    @cached_property
    def holds_unseen(self) -> bool:
        """True when it includes some router that cannot be seen."""
        return self.inclusions.hides(self)

    @cached_property
    def prefix(self) -> str | None:
        """The prefix of its own, or None when it cannot be seen."""
        given = self.given("prefix")
        if given is None or not self.names:
            return self.text("prefix")
        return text_with(self.inference, *given, self.names)


@dataclass(eq=False)
class Include(Element):
    """One ``parent.include_router(child)``; `parent` None when it cannot be seen."""

    parent: Router | None
    turn: Turn = field(default_factory=dict)

    def given(self, name: str) -> Source | None:
        """Return a keyword argument; of a loop's variable what it is in this turn."""
        value, home = super().given(name) or (None, self.module)
        if isinstance(value, ast.Name) and home is self.module:
            value = self.turn.get(value.id, value)
        return (value, home) if value is not None else None


@dataclass(eq=False)
class Route(Element):
    """One registration of a function on an app or router.

    `node` is the decorator call or the ``add_api_route`` call, in `module`; `function` the handler
    (None when it cannot be seen); `path` the route's own path (None when it cannot be seen);
    `endpoint` what a call was given as the handler. `through` are the arguments of a registration
    that a function of the project makes for the call.
    """

    function: FunctionInfo | None
    methods: frozenset[str]
    path: str | None
    by_call: bool
    is_websocket: bool
    routers: tuple[Router, ...]
    endpoint: ast.expr | None = None
    through: Keywords | None = None

    @cached_property
    def options(self) -> Keywords:
        """The keyword arguments of the registration, wherever they are written."""
        return self.through if self.through is not None else super().options

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
            element.may_have("prefix") and element.prefix is None for element in self.chain
        )

    @property
    def label(self) -> str:
        """The route as messages name it: method, path and function."""
        name = self.function.name if self.function is not None else "handler"
        path = next(iter(self.full_paths), "?") or "/"
        return f"{'/'.join(sorted(self.methods))} {path} ({name})"

    @property
    def is_partial(self) -> bool:
        """True when the handler is a ``functools.partial`` of the function."""
        node = self.endpoint
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
        given = self.given("status_code")
        if given is None:
            return None if self.may_have("status_code") else 200
        return status_of(self.inference, *given)

    def declares_response(self) -> bool:
        """Tell whether the route has a ``response_model`` argument or a return annotation."""
        if self.may_have("response_model"):
            return True
        return self.function is not None and self.function.node.returns is not None

    def hidden(self) -> bool:
        """Tell whether the route is left out of the schema wherever it is served."""
        if _says_hidden(self):
            return True
        return bool(self.routers) and all(_is_hidden(router, ()) for router in self.routers)

    def response_class(self) -> Source | None:
        """Return the response class given to the route or to the nearest router above."""
        own = self.given("response_class")
        above = (element.given("default_response_class") for element in self.chain)
        return own or next((value for value in above if value is not None), None)


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
        prefix = include.prefix or ""
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
