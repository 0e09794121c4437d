"""Which coroutine functions run on the application's event loop."""

from __future__ import annotations

import ast
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from flake8_fastapi.knowledge.endless import TASKS
from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.lifecycle import Lifecycle
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import in_main_block, role_of
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import UNKNOWN, External, FunctionRef
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_CALLERS = 40


class EventLoop:
    """Answers for one project whether an ``async def`` runs on the loop that serves requests."""

    def __init__(
        self,
        inference: Inference,
        routing: Routing,
        lifecycle: Lifecycle,
        dependencies: Dependencies,
        calls: CallGraph,
    ) -> None:
        self.inference = inference
        self.routing = routing
        self.lifecycle = lifecycle
        self.dependencies = dependencies
        self.calls = calls
        self._served: Answers[Literal["", "loop", "thread"]] = Answers("")
        self._references: dict[FunctionInfo, list[tuple[ast.AST, Module]]] = {}
        self._apart = Answers(False)

    def is_on(self, function: FunctionInfo) -> bool:
        """Tell whether the body of a coroutine function counts as on the loop."""
        if not function.is_async:
            return False
        return not self.is_apart(function)

    def is_apart(self, function: FunctionInfo) -> bool:
        """Tell whether only start-up, shutdown, a main block or no request at all runs it."""
        return self._apart.ask(function, lambda: self._is_apart(function))

    def _is_apart(self, function: FunctionInfo) -> bool:
        if function in self.lifecycle.start_ups:
            return True
        if self._is_served(function):
            return False
        references = self.references(function)
        return bool(references) and all(
            self._reference_apart(node, module, function) for node, module in references
        )

    def _is_served(self, function: FunctionInfo) -> bool:
        """Decorated functions are called by whoever registered them."""
        return bool(function.node.decorator_list) or function.name.startswith("__")

    def references(self, function: FunctionInfo) -> list[tuple[ast.AST, Module]]:
        """Return where the project speaks of a function by its name."""
        if function not in self._references:
            self._references[function] = self._find_references(function)
        return self._references[function]

    def _find_references(self, function: FunctionInfo) -> list[tuple[ast.AST, Module]]:
        found: list[tuple[ast.AST, Module]] = []
        for path in self.routing.project.texts.with_word(function.name):
            module = self.routing.project.module(path)
            if module is not None:
                found.extend((node, module) for node in self._named(function, module))
            if len(found) > MAX_CALLERS:
                break
        return found

    def _named(self, function: FunctionInfo, module: Module) -> list[ast.AST]:
        return [
            use
            for use in module.uses(function.name)
            if (isinstance(use, ast.Attribute) or isinstance(use.ctx, ast.Load))
            and self._may_mean(use, module, function)
        ]

    def _may_mean(self, node: ast.expr, module: Module, function: FunctionInfo) -> bool:
        if module.enclosing_function(node) is function.node:
            return False
        types = self.inference.infer(node, module)
        # An attribute of something unknown may be a method, but hardly a function of a module.
        unknown = isinstance(node, ast.Name) or function.owner is not None
        return any(
            (kind == UNKNOWN and unknown)
            or (isinstance(kind, FunctionRef) and kind.info is function)
            or (isinstance(kind, External) and _may_be_named(function, kind.name))
            for kind in types
        )

    def _reference_apart(self, node: ast.AST, module: Module, function: FunctionInfo) -> bool:
        if role_of(module, self.routing.project) in (Role.TEST, Role.SCRIPT, Role.MIGRATION):
            return True
        if in_main_block(node, module):
            return True
        if self._is_own_loop(node, module):
            return True
        outer = module.enclosing_function(node)
        if outer is None:
            return False
        info = self.inference.function_info(outer, module)
        if info in self.lifecycle.start_ups and self._is_left_running(node, module, info):
            return False
        if not info.is_async and info not in self.lifecycle.start_ups:
            return self._sync_apart(info)
        return self.is_apart(info)

    def _is_left_running(self, node: ast.AST, module: Module, start_up: FunctionInfo) -> bool:
        """Tell whether start-up code makes a task of a coroutine that runs beside the requests."""
        call = module.parent(node)
        task = module.parent(call) if isinstance(call, ast.Call) and call.func is node else None
        if not isinstance(task, ast.Call) or call not in task.args[:1]:
            return False
        names = {self.inference.canonical(k) for k in self.inference.infer(task.func, module)}
        if not names or not names <= TASKS - {"asyncio.TaskGroup.create_task"}:
            return False
        statement = module.statement(task)
        if any(isinstance(n, ast.Await) for n in ast.walk(statement or task)):
            return False
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        held = {target.id for target in targets if isinstance(target, ast.Name)}
        end = start_up.yields[0].lineno if start_up.yields else sys.maxsize
        return not any(
            isinstance(name, ast.Name) and name.id in held
            for waiting in body_nodes(start_up.node)
            if isinstance(waiting, ast.Await) and waiting.lineno < end
            for name in ast.walk(waiting.value)
        )

    def _is_own_loop(self, node: ast.AST, module: Module) -> bool:
        """``asyncio.run(f())`` gives the coroutine a loop of its own."""
        call = module.parent(node)
        outer = module.parent(call) if isinstance(call, ast.Call) else None
        if not isinstance(outer, ast.Call) or not isinstance(outer.func, ast.Attribute):
            return False
        if outer.func.attr not in ("run", "run_until_complete"):
            return False
        return self.inference.name_of(outer.func, module) in ("asyncio.run", "anyio.run") or (
            outer.func.attr == "run_until_complete"
        )

    # -- from requests ----------------------------------------------------------------

    def served_on(self, function: FunctionInfo) -> Literal["", "loop", "thread"]:
        """Say where requests make a function run: on the loop, in a thread, or not at all.

        Coroutine functions run on the loop wherever they are reached from.
        """
        return self._served.ask(function, lambda: self._served_on(function))

    def _served_on(self, function: FunctionInfo) -> Literal["", "loop", "thread"]:
        if function.is_async:
            return "loop" if self.is_on(function) else ""
        if self.inference.decoration(function).replaced is not None:
            return ""
        if function in self.handlers:
            return "thread"
        places = {
            self._reference_served(node, module, function)
            for node, module in self.references(function)
        }
        return "loop" if "loop" in places else "thread" if "thread" in places else ""

    def _reference_served(
        self, node: ast.AST, module: Module, function: FunctionInfo
    ) -> Literal["", "loop", "thread"]:
        if role_of(module, self.routing.project) not in (Role.PRODUCTION, Role.SETTINGS):
            return ""
        outer = module.enclosing_function(node)
        call = module.parent(node)
        if outer is None or not isinstance(call, ast.Call):
            return ""
        caller = self.inference.function_info(outer, module)
        if caller is function or module.function(node) is not outer:
            return ""
        if call.func is node:
            called = function in self.calls.targets(call, module)
            return self.served_on(caller) if called else ""
        is_it = any(
            isinstance(k, FunctionRef) and k.info is function
            for k in (self.inference.infer(node, module) if isinstance(node, ast.expr) else ())
        )
        offloads = is_it and self.calls.is_offloader(call, module)
        return "thread" if offloads and self.served_on(caller) else ""

    @cached_property
    def handlers(self) -> frozenset[FunctionInfo]:
        """Route handlers and dependencies of the project."""
        routes = {r.function for r in self.routing.routes if r.function is not None}
        return frozenset(routes | set(self.dependencies.all()))

    def _sync_apart(self, info: FunctionInfo) -> bool:
        return self._apart.ask(info, lambda: self._is_apart(info))


def _may_be_named(function: FunctionInfo, name: str) -> bool:
    """Tell whether a name is a function's, as programs started in a folder of it would say it."""
    return "." in name and f".{function.qualname}".endswith(f".{name}")
