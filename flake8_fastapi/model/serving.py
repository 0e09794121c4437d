"""Code that requests run: routes, dependencies, middleware, handlers, and all that they call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.lifecycle import Lifecycle
from flake8_fastapi.model.middleware import Middlewares
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import FunctionRef, LambdaRef, Type
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Runs = FunctionInfo | LambdaRef
#: Functions that are handed to these run in the same process, on behalf of the request.
WITHIN = (
    "asyncio.", "anyio.to_thread.", "asgiref.", "asyncer.", "starlette.", "fastapi.", "threading.",
    "concurrent.futures.Executor", "concurrent.futures.ThreadPoolExecutor",
)  # fmt: skip
ELSEWHERE = (Role.TEST, Role.SCRIPT, Role.MIGRATION)
MAX_FUNCTIONS = 20_000


class Serving:
    """Tells for one project which functions run while requests are served."""

    def __init__(
        self,
        calls: CallGraph,
        dependencies: Dependencies,
        lifecycle: Lifecycle,
        middlewares: Middlewares,
    ) -> None:
        self.inference: Inference = calls.inference
        self.calls = calls
        self.dependencies = dependencies
        self.lifecycle = lifecycle
        self.middlewares = middlewares

    def runs(self, function: FunctionInfo) -> bool:
        """Tell whether some request certainly runs the function."""
        return function in self.entries or function in self.reached

    @cached_property
    def entries(self) -> frozenset[FunctionInfo]:
        """The functions that the framework calls for a request."""
        found = [r.function for r in self.dependencies.routing.routes if r.function is not None]
        for dependency in self.dependencies.all().values():
            if any(not self._is_elsewhere(use.module) for use in dependency.uses):
                found.append(dependency.function)
        found.extend(self.middlewares.functions())
        found.extend(h.function for h in self.lifecycle.handlers if h.function is not None)
        return frozenset(f for f in found if not self._is_elsewhere(f.module))

    def _is_elsewhere(self, module: Module) -> bool:
        return role_of(module, self.inference.project) in ELSEWHERE

    @cached_property
    def reached(self) -> frozenset[Runs]:
        """The functions that the entries lead to, through calls in any number of files."""
        found: dict[Runs, None] = {}
        pending: list[Runs] = [*sorted(self.entries, key=lambda f: f.qualname)]
        while pending and len(found) < MAX_FUNCTIONS:
            function = pending.pop()
            if function in found:
                continue
            found[function] = None
            if isinstance(function, FunctionInfo):
                pending.extend(self.inference.decoration(function).wrappers)
            for node, module in self.calls.actions(function):
                pending.extend(self._started(node, module))
        return frozenset(found)

    def _started(self, node: ast.AST, module: Module) -> Iterator[Runs]:
        yield from self.calls.targets(node, module)
        if not isinstance(node, ast.Call):
            return
        kinds = self.inference.infer(node.func, module)
        for kind in kinds:
            if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
                if self.inference.decoration(kind.info).offloaded:
                    yield kind.info
        if not node.args and not node.keywords:
            return
        if any(self._is_within(kind) for kind in kinds) and self.calls.is_offloader(node, module):
            for value in [*node.args, *(k.value for k in node.keywords)]:
                yield from self._given(value, module)

    def _is_within(self, kind: Type) -> bool:
        return self.inference.canonical(kind).startswith(WITHIN)

    def _given(self, value: ast.expr, module: Module) -> Iterator[Runs]:
        """Yield the functions that an argument is, or whose generator it is."""
        target = value.func if isinstance(value, ast.Call) else value
        if isinstance(target, (ast.Name, ast.Attribute, ast.Lambda)):
            for kind in self.inference.infer(target, module):
                if isinstance(kind, (FunctionRef, LambdaRef)):
                    yield from self.calls.of_value(kind)
