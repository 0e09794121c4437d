"""Calls and awaits that never come back."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.knowledge.endless import EVENTS, FOREVER, FUTURES, GATHERING, TASKS, THREADS
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.calls import Step
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    ClassRef,
    FunctionRef,
    Instance,
    Type,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


class Stop(NamedTuple):
    """Where a body stays for ever.

    `at` is the statement or expression in the body that was asked about, `node` the loop or call
    that does not end, in `module`, to which `steps` lead. Only an exception leaves a loop.
    """

    at: ast.AST
    node: ast.AST
    module: Module
    is_loop: bool = False
    steps: tuple[Step, ...] = ()


Body = Callable[[Type, ast.AST, Module], Stop | None]


class Waiting:
    """Answers for one project whether a call or an await comes back.

    `body` tells where the body of a project function stays.
    """

    def __init__(self, inference: Inference, body: Body) -> None:
        self.inference = inference
        self.body = body

    def called(self, call: ast.Call, module: Module) -> Stop | None:
        """Return where a plain call stays for ever."""
        kind = self._one(call.func, module)
        if isinstance(kind, FunctionRef) and kind.info.is_async:
            return None
        if self._is_forever(kind) or self._is_unset_event(call, kind, module):
            return self._here(call, module)
        return self.body(kind, call, module)

    def awaited(self, node: ast.expr, module: Module) -> Stop | None:
        """Return where awaiting a value stays for ever."""
        if isinstance(node, ast.Name):
            value = self._task(node, module)
            return self.awaited(value, module) if value is not None else None
        if not isinstance(node, ast.Call):
            return None
        kind = self._one(node.func, module)
        names = set(self._names(kind))
        if names & FUTURES or self._is_forever(kind) or self._is_unset_event(node, kind, module):
            return self._here(node, module)
        if names & TASKS:
            coroutine = node.args[0] if node.args else None
            return self.awaited(coroutine, module) if coroutine is not None else None
        if names & GATHERING:
            return self._gathered(node, names, module)
        for name in names & THREADS.keys():
            position = THREADS[name]
            if position < len(node.args):
                return self.body(self._one(node.args[position], module), node, module)
        return self.body(kind, node, module)

    def _gathered(self, node: ast.Call, names: set[str], module: Module) -> Stop | None:
        waiting = node.args
        if "asyncio.wait_for" in names:
            timeout = argument(node, "timeout", 1)
            if timeout is None or self.inference.infer(timeout, module) != (NONE,):
                return None
            waiting = node.args[:1]
        found = (self.awaited(item, module) for item in waiting)
        return next((stop for stop in found if stop is not None), None)

    def _task(self, node: ast.Name, module: Module) -> ast.expr | None:
        """Return the call that made an awaited task or coroutine which nothing cancels."""
        definitions = self.inference.definitions(node, module)
        binding = definitions[0].binding if len(definitions) == 1 else None
        if binding is None or binding.kind not in ("assign", "annotation") or binding.path:
            return None
        uses = [n for n in self._uses(node, module) if isinstance(n.ctx, ast.Load)]
        if any(self._is_cancelled(use, module) for use in uses):
            return None
        return binding.value if isinstance(binding.value, ast.Call) else None

    def _is_cancelled(self, use: ast.Name, module: Module) -> bool:
        parent = module.parent(use)
        return isinstance(parent, ast.Attribute) and parent.attr == "cancel"

    def _uses(self, node: ast.Name, module: Module) -> list[ast.Name]:
        function = module.function(node)
        walked = ast.walk(function) if function is not None else ()
        return [n for n in walked if isinstance(n, ast.Name) and n.id == node.id]

    def _is_unset_event(self, call: ast.Call, kind: Type, module: Module) -> bool:
        """Tell whether a call waits without end for an event that nobody else can set."""
        if not isinstance(kind, FunctionRef) or kind.info.name != "wait" or call.args:
            return False
        if call.keywords or not isinstance(call.func, ast.Attribute):
            return False
        if not isinstance(kind.receiver, Instance) or kind.receiver.name not in EVENTS:
            return False
        event = call.func.value
        if isinstance(event, ast.Call):
            return True
        if not isinstance(event, ast.Name):
            return False
        definitions = self.inference.definitions(event, module)
        binding = definitions[0].binding if len(definitions) == 1 else None
        made = binding is not None and isinstance(binding.value, ast.Call)
        local = binding is not None and module.function(binding.node) is module.function(event)
        loads = [n for n in self._uses(event, module) if isinstance(n.ctx, ast.Load)]
        return made and local and loads == [event]

    def _is_forever(self, kind: Type) -> bool:
        return not FOREVER.isdisjoint(self._names(kind))

    def _names(self, kind: Type) -> Iterator[str]:
        """Yield the qualified names under which tables may list a callable."""
        yield self.inference.canonical(kind).replace("()", "")
        if isinstance(kind, FunctionRef) and isinstance(kind.receiver, (Instance, ClassRef)):
            for name in self.inference.classes.ancestry(kind.receiver.info).names():
                yield f"{name}.{kind.info.name}"

    def _one(self, node: ast.expr, module: Module) -> Type:
        kinds = self.inference.infer(node, module)
        return kinds[0] if len(kinds) == 1 else UNKNOWN

    @staticmethod
    def _here(node: ast.AST, module: Module) -> Stop:
        return Stop(node, node, module)
