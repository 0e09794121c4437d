"""Functions of the project that register routes for those who call them.

``def add(self, path, endpoint, **kwargs): self.app.add_api_route(path, endpoint, **kwargs)``, and
decorators of the project that hand their function to a router.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.routing import OWNERS
from flake8_fastapi.model.texts import Source, given_to, replaced, text_of, text_with
from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.keywords import Keywords, add_unpacked, keywords_of
from flake8_fastapi.semantics.types import FunctionRef, without_none
from flake8_fastapi.semantics.values import written_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

METHODS = frozenset({"get", "post", "put", "patch", "delete", "options", "head", "trace"})
DECORATORS = METHODS | {"api_route", "websocket", "websocket_route", "route"}
CALLS = frozenset({"add_api_route", "add_api_websocket_route"})
_VERBS = "|".join(sorted(DECORATORS))
_TEXT = expression(
    r"\.add_api_(?:websocket_)?route\("
    rf"|return(?<!\wreturn)\s+[\w.]+\.(?:{_VERBS})\(|\)\(\w+\)"
)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, eq=False)
class Registration:
    """What is registered: the verb, on which object, under which path, which handler.

    `names` says what the parameters of a wrapper were given.
    """

    verb: str
    owner: Source
    path: str | None
    keywords: Keywords
    endpoint: Source | None
    names: dict[str, Source] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Wrapper:
    """A project function that registers what it is given.

    `call` is the registration inside. `handler` is the parameter that is the handler; without
    one the function returns a decorator.
    """

    function: FunctionInfo
    call: ast.Call
    handler: str


class Wrappers:
    """The wrappers of one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self.project = inference.project

    @cached_property
    def by_name(self) -> dict[str, list[Wrapper]]:
        """The wrappers by the names of their functions."""
        found: dict[str, list[Wrapper]] = {}
        for path in self.project.files:
            text = self.project.text(path) or ""
            if ("FastAPI" in text or "Router" in text) and _TEXT.search(text):
                module = self.project.module(path)
                for wrapper in self._in_module(module) if module is not None else ():
                    found.setdefault(wrapper.function.name, []).append(wrapper)
        return found

    @cached_property
    def all(self) -> list[Wrapper]:
        """Every wrapper."""
        return [wrapper for wrappers in self.by_name.values() for wrapper in wrappers]

    def _in_module(self, module: Module) -> Iterator[Wrapper]:
        for call in module.nodes(ast.Call):
            if isinstance(call.func, ast.Attribute):
                if call.func.attr in CALLS:
                    yield from self._around(call, argument(call, "endpoint", 1), module)
                elif call.func.attr in DECORATORS:
                    yield from self._around_decorator(call, module)

    def _around_decorator(self, call: ast.Call, module: Module) -> Iterator[Wrapper]:
        """``return router.get(path)`` and ``router.get(path)(function)``."""
        parent = module.parent(call)
        if isinstance(parent, ast.Call) and parent.func is call and len(parent.args) == 1:
            yield from self._around(call, parent.args[0], module)
        elif isinstance(parent, ast.Return):
            function = module.function(call)
            if isinstance(function, _FUNCTIONS) and self._registers(call, module):
                yield Wrapper(self.inference.function_info(function, module), call, "")

    def _around(
        self, call: ast.Call, endpoint: ast.expr | None, module: Module
    ) -> Iterator[Wrapper]:
        function = module.function(call)
        if not isinstance(endpoint, ast.Name) or not isinstance(function, _FUNCTIONS):
            return
        info = self.inference.function_info(function, module)
        if endpoint.id not in {p.arg for p in info.parameters} or not self._registers(call, module):
            return
        outer = module.function(function)
        if not isinstance(outer, _FUNCTIONS):
            yield Wrapper(info, call, endpoint.id)
        elif _returns(outer, function, module) and info.parameters[0].arg == endpoint.id:
            yield Wrapper(self.inference.function_info(outer, module), call, "")

    def _registers(self, call: ast.Call, module: Module) -> bool:
        assert isinstance(call.func, ast.Attribute)
        return self._is_owner(call.func.value, module)

    def _is_owner(self, node: ast.expr, module: Module) -> bool:
        return self.inference.is_instance(without_none(self.inference.infer(node, module)), OWNERS)

    def of(self, call: ast.Call, module: Module, *, decorator: bool) -> Wrapper | None:
        """Return the wrapper that a call certainly calls."""
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        name = call.func.id if isinstance(call.func, ast.Name) else name
        for wrapper in self.by_name.get(name, ()):
            if decorator == (not wrapper.handler):
                kinds = self.inference.infer(call.func, module)
                if len(kinds) == 1 and isinstance(kinds[0], FunctionRef):
                    if kinds[0].info is wrapper.function:
                        return wrapper
        return None

    def renamed(self, call: ast.Call, module: Module) -> Registration | None:
        """Return what ``get = router.get`` or a partial of it registers as ``@get(path)``."""
        if not isinstance(call.func, ast.Name):
            return None
        value, home = written_value(self.inference, call.func, module)
        more: list[ast.keyword] = []
        if isinstance(value, ast.Call) and len(value.args) == 1:
            if self.inference.name_of(value.func, home) != "functools.partial":
                return None
            more, value = value.keywords, value.args[0]
        if not isinstance(value, ast.Attribute) or value.attr not in DECORATORS:
            return None
        if not self._is_owner(value.value, home):
            return None
        found = Registration(
            value.attr,
            (value.value, home),
            self._path(call, module),
            keywords_of(self.inference, call, module),
            None,
        )
        for keyword in more:
            if keyword.arg is not None:
                found.keywords.given.setdefault(keyword.arg, (keyword.value, home))
            else:
                found.keywords.complete = False
        return found

    def _path(self, call: ast.Call, module: Module) -> str | None:
        path = argument(call, "path", 0)
        return text_of(self.inference, path, module) if path is not None else None

    def direct(self, call: ast.Call, endpoint: ast.expr | None, module: Module) -> Registration:
        """Return what a call of a router's own method registers."""
        assert isinstance(call.func, ast.Attribute)
        return Registration(
            call.func.attr,
            (call.func.value, module),
            self._path(call, module),
            keywords_of(self.inference, call, module),
            (endpoint, module) if endpoint is not None else None,
        )

    def through(self, wrapper: Wrapper, site: ast.Call, module: Module) -> Registration:
        """Return what a call of a wrapper registers."""
        assert isinstance(wrapper.call.func, ast.Attribute)
        given = given_to(self.inference, wrapper.function, site, module)
        home = wrapper.function.module
        path = argument(wrapper.call, "path", 0)
        return Registration(
            wrapper.call.func.attr,
            replaced(wrapper.call.func.value, home, given),
            text_with(self.inference, path, home, given) if path is not None else None,
            self._keywords(wrapper, site, module, given),
            given.get(wrapper.handler),
            given,
        )

    def _keywords(
        self, wrapper: Wrapper, site: ast.Call, module: Module, given: dict[str, Source]
    ) -> Keywords:
        found = Keywords()
        home, rest = wrapper.function.module, wrapper.function.node.args.kwarg
        for keyword in wrapper.call.keywords:
            if keyword.arg is not None:
                found.given[keyword.arg] = replaced(keyword.value, home, given)
            elif rest is None or not _hands_on(keyword.value, rest.arg, wrapper.function):
                add_unpacked(self.inference, keyword.value, home, found)
            else:
                named = {p.arg for p in wrapper.function.parameters}
                more = keywords_of(self.inference, site, module)
                found.given.update({k: v for k, v in more.given.items() if k not in named})
                found.complete = found.complete and more.complete
        return found


def _hands_on(node: ast.expr, name: str, function: FunctionInfo) -> bool:
    """Tell whether ``**node`` is what the function was given, unchanged."""
    uses = [n for n in ast.walk(function.node) if isinstance(n, ast.Name) and n.id == name]
    return uses == [node]


def _returns(outer: FunctionNode, inner: FunctionNode, module: Module) -> bool:
    return any(
        isinstance(statement, ast.Return)
        and isinstance(statement.value, ast.Name)
        and statement.value.id == inner.name
        for statement in outer.body
    )
