"""Code that requests run: routes, dependencies, middleware, handlers, and all that they call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.lifecycle import Lifecycle
from flake8_fastapi.model.middleware import Middlewares
from flake8_fastapi.model.state import aliases, in_creation
from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.calls import CallGraph, Runs
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import FunctionRef, LambdaRef, Type
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Functions that are handed to these run in the same process, on behalf of the request.
WITHIN = (
    "asyncio.", "anyio.to_thread.", "asgiref.", "asyncer.", "starlette.", "fastapi.", "threading.",
    "concurrent.futures.Executor", "concurrent.futures.ThreadPoolExecutor",
)  # fmt: skip
ELSEWHERE = (Role.TEST, Role.SCRIPT, Role.MIGRATION)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
MAX_FUNCTIONS = 20_000
#: A name that is mentioned more often is too common to lead anywhere.
MAX_REFERENCES = 300


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
        self._runs: dict[FunctionInfo, bool] = {}

    def runs(self, function: FunctionInfo) -> bool:
        """Tell whether some request certainly runs the function.

        Looks from the function upwards, which asks for few types; only where its name says too
        little all code that requests reach is followed.
        """
        if function not in self._runs:
            seen: set[FunctionInfo] = {function}
            pending = [function]
            answer = False
            while pending and not answer:
                current = pending.pop()
                callers = self._callers(current) if current not in self.entries else None
                answer = callers is None and (current in self.entries or current in self.reached)
                fresh = [caller for caller in callers or () if caller not in seen]
                seen.update(fresh)
                pending.extend(fresh)
            self._runs[function] = answer
        return self._runs[function]

    def _callers(self, function: FunctionInfo) -> list[FunctionInfo] | None:
        """Return the functions that run this one, None where its name does not lead to them."""
        owner = function.owner
        constructor = owner is not None and function.name in ("__init__", "__new__")
        if function.name.startswith("__") and not constructor:
            return None
        name = owner.name if owner is not None and constructor else function.name
        found: list[FunctionInfo] = []
        count = 0
        for module in self.inference.project.modules_with_word(name):
            if self._is_elsewhere(module):
                continue
            for node in references(name, module):
                count += 1
                if count > MAX_REFERENCES:
                    return None
                # What decorators, defaults and annotations call runs where the function is defined.
                outer = module.function(node)
                while isinstance(outer, ast.Lambda):
                    outer = module.function(outer)
                if outer is None:
                    continue
                if self._leads(node, function, module) and not in_creation(node, module):
                    found.append(self.inference.function_info(outer, module))
        return [*found, *self._decorated(function)]

    def _leads(self, node: ast.expr, function: FunctionInfo, module: Module) -> bool:
        """Tell whether a mention of a function's name makes it run: a call, or handing it on."""
        if isinstance(node, ast.Attribute) and function in self.calls.targets(node, module):
            return True
        holder = module.parent(node)
        if isinstance(holder, ast.keyword):
            holder = module.parent(holder)
        if isinstance(holder, ast.Call) and function in self._started(holder, module):
            return True
        outer = module.parent(holder) if isinstance(holder, ast.Call) else None
        return isinstance(outer, ast.Call) and function in self._started(outer, module)

    def _decorated(self, wrapper: FunctionInfo) -> list[FunctionInfo]:
        """Return the functions around which a wrapper runs that their decorator puts there."""
        module = wrapper.module
        around = [n for n in module.ancestors(wrapper.node) if isinstance(n, FUNCTIONS)]
        found = []
        project = self.inference.project
        for each in project.modules_with_word(around[-1].name) if around else ():
            functions: list[FunctionNode] = [*each.nodes(ast.FunctionDef)]
            for node in [*functions, *each.nodes(ast.AsyncFunctionDef)]:
                if node.decorator_list:
                    info = self.inference.function_info(node, each)
                    if wrapper in self.inference.decoration(info).wrappers:
                        found.append(info)
        return found

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


def references(name: str, module: Module) -> list[ast.expr]:
    """Return where a module mentions a function, method or class by its name or an alias of it."""
    names = aliases(name, module)
    found: list[ast.expr] = [n for n in module.nodes(ast.Name) if n.id in names]
    found.extend(node for node in module.nodes(ast.Attribute) if node.attr == name)
    return found
