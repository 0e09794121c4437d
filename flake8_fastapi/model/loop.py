"""Which coroutine functions run on the application's event loop."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_fastapi.model.lifecycle import Lifecycle
from flake8_fastapi.model.routing import Routing
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import is_main_test, role_of
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_CALLERS = 40


class EventLoop:
    """Answers for one project whether an ``async def`` runs on the loop that serves requests."""

    def __init__(self, inference: Inference, routing: Routing, lifecycle: Lifecycle) -> None:
        self.inference = inference
        self.routing = routing
        self.lifecycle = lifecycle
        self._apart: dict[FunctionInfo, bool] = {}

    def is_on(self, function: FunctionInfo) -> bool:
        """Tell whether the body of a coroutine function counts as on the loop."""
        if not function.is_async:
            return False
        return not self.is_apart(function)

    def is_apart(self, function: FunctionInfo) -> bool:
        """Tell whether only start-up, shutdown, a main block or no request at all runs it."""
        found = self._apart.get(function)
        if found is None:
            self._apart[function] = False
            found = self._apart[function] = self._is_apart(function)
        return found

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
        pattern = re.compile(rf"\b{re.escape(function.name)}\b")
        found: list[tuple[ast.AST, Module]] = []
        for path in self.routing.project.files:
            text = self.routing.project.text(path)
            if text is None or function.name not in text or not pattern.search(text):
                continue
            module = self.routing.project.module(path)
            if module is not None:
                found.extend((node, module) for node in self._named(function, module))
            if len(found) > MAX_CALLERS:
                break
        return found

    def _named(self, function: FunctionInfo, module: Module) -> list[ast.AST]:
        names: list[ast.AST] = [
            n for n in module.nodes(ast.Name)
            if n.id == function.name and isinstance(n.ctx, ast.Load)
        ]  # fmt: skip
        names.extend(n for n in module.nodes(ast.Attribute) if n.attr == function.name)
        return names

    def _reference_apart(self, node: ast.AST, module: Module, function: FunctionInfo) -> bool:
        if role_of(module, self.routing.project) in (Role.TEST, Role.SCRIPT, Role.MIGRATION):
            return True
        if any(isinstance(n, ast.If) and is_main_test(n.test) for n in module.ancestors(node)):
            return True
        if self._is_own_loop(node, module):
            return True
        outer = module.enclosing(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        if outer is None:
            return False
        info = self.inference.function_info(outer, module)
        if info is function:
            return True
        if not info.is_async and info not in self.lifecycle.start_ups:
            return self._sync_apart(info)
        return self.is_apart(info)

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

    def _sync_apart(self, info: FunctionInfo) -> bool:
        if self._is_served(info):
            return False
        found = self._apart.get(info)
        if found is None:
            self._apart[info] = False
            references = self.references(info)
            found = self._apart[info] = bool(references) and all(
                self._reference_apart(node, module, info) for node, module in references
            )
        return found
