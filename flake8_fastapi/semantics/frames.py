"""Bodies of functions as one particular call runs them: what its parameters were given."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind, has_unpacking
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import NONE, UNKNOWNS, FunctionRef, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.calls import CallGraph
    from flake8_fastapi.semantics.sources import Sources

MAX_DEPTH = 8


@dataclass(frozen=True, eq=False)
class Frame:
    """A function that runs; `given` are the expressions its parameters got, with their frames.

    `complete` tells that parameters that are not among them have their defaults; `keys` are
    parameters of the outermost function that name one thing, such as a path's.
    """

    module: Module
    function: FunctionInfo | None
    given: dict[str, Placed] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()
    depth: int = 0
    complete: bool = False


Placed = tuple[ast.expr, Frame]


class Frames:
    """Follows values through names and calls, with the arguments of each call."""

    def __init__(self, calls: CallGraph, sources: Sources) -> None:
        self.calls = calls
        self.sources = sources
        self.inference = calls.inference
        self._entered: dict[tuple[ast.Call, Frame], list[Frame]] = {}
        self._provided: dict[tuple[FunctionInfo, Frame], Frame] = {}

    def values(self, node: ast.Name, frame: Frame) -> list[Placed] | None:
        """Return what a name may stand for, or None when some of it cannot be seen.

        What a loop or unpacking gives is not to be seen; None as a first value is left out.
        """
        found: list[Placed] = []
        for definition in self.inference.names.lookup(node.id, node, frame.module):
            binding, module = definition.binding, definition.module
            if binding is None or module is None or binding.path:
                return None
            if module is frame.module and not _runs(binding.node, frame):
                continue
            placed = self._bound(binding, module, frame)
            if placed is None:
                return None
            found.extend(placed)
        return [pair for pair in found if not _is_none(pair[0])] or None

    def surplus(self, node: ast.expr, frame: Frame) -> list[Placed] | None:
        """Return what the call of a frame put into its ``*args``, or None when it is not seen."""
        if not isinstance(node, ast.Name) or frame.function is None or not frame.complete:
            return None
        extra = frame.function.node.args.vararg
        definitions = self.inference.names.lookup(node.id, node, frame.module)
        nodes = [d.binding.node if d.binding is not None else None for d in definitions]
        if extra is None or not nodes or any(n is not extra for n in nodes):
            return None
        return [placed for name, placed in frame.given.items() if name.startswith("*")]

    def keywords(self, node: ast.expr, frame: Frame) -> dict[str, Placed] | None:
        """Return what the call of a frame put into its ``**kwargs``; None when it is not seen."""
        function = frame.function
        if not isinstance(node, ast.Name) or function is None or not frame.complete:
            return None
        extra = function.node.args.kwarg
        definitions = self.inference.names.lookup(node.id, node, frame.module)
        nodes = [d.binding.node if d.binding is not None else None for d in definitions]
        if extra is None or not nodes or any(n is not extra for n in nodes):
            return None
        known = {parameter.arg for parameter in function.parameters}
        return {
            name: placed
            for name, placed in frame.given.items()
            if name not in known and not name.startswith("*")
        }

    def _bound(self, binding: Binding, module: Module, frame: Frame) -> list[Placed] | None:
        if binding.kind == "parameter" and isinstance(binding.node, ast.arg):
            return self._parameter(binding.node, frame)
        if binding.kind in ("assign", "annotation", "with") and binding.value is not None:
            home = frame if module is frame.module else Frame(module, None, depth=frame.depth + 1)
            return [(binding.value, home)]
        return None

    def _parameter(self, node: ast.arg, frame: Frame) -> list[Placed] | None:
        function = frame.function
        if function is None or node not in function.parameters:
            return None
        if node.arg in frame.given:
            return [frame.given[node.arg]]
        providers = self.sources.dependencies(node, frame.module)
        found: list[Placed] = []
        for provider in providers:
            inner = self._provider(provider, frame)
            outcomes = self.sources.outcomes(provider)
            if inner is None or outcomes is None:
                return None
            found.extend((value, inner) for value, _ in outcomes)
        default = function.default(node)
        if not providers and default is not None and frame.complete:
            return [(default, frame)]
        return found or None

    def _provider(self, provider: FunctionInfo, frame: Frame) -> Frame | None:
        if frame.depth >= MAX_DEPTH:
            return None
        key = (provider, frame)
        if key not in self._provided:
            inner = Frame(provider.module, provider, depth=frame.depth + 1)
            self._provided[key] = inner
        return self._provided[key]

    def enter(self, call: ast.Call, frame: Frame) -> list[Frame]:
        """Return the bodies of the project functions that a call certainly runs."""
        key = (call, frame)
        if key not in self._entered:
            self._entered[key] = self._enter(call, frame) if frame.depth < MAX_DEPTH else []
        return self._entered[key]

    def _enter(self, call: ast.Call, frame: Frame) -> list[Frame]:
        called, arguments = call.func, call
        if call.args and self.calls.is_offloader(call, frame.module):
            called, arguments = call.args[0], _handed_over(call)
        kinds = [k for k in self.types(called, frame) if k != NONE]
        functions = [
            k for k in kinds
            if isinstance(k, FunctionRef) and not k.info.module.is_stub
            and not self.inference.decoration(k.info).opaque
        ]  # fmt: skip
        if len(functions) != len(kinds):
            return []
        return [self._frame(kind, arguments, frame) for kind in functions]

    def _frame(self, kind: FunctionRef, call: ast.Call, frame: Frame) -> Frame:
        skip = 0 if kind.receiver is None else 1
        complete = not has_unpacking(call)
        given = bind(kind.info.node.args, call, skip=skip) if complete else {}
        placed = {name: (value, frame) for name, value in given.items()}
        return Frame(kind.info.module, kind.info, placed, depth=frame.depth + 1, complete=complete)

    def types(self, node: ast.expr, frame: Frame) -> Types:
        """Return the types of an expression; untyped parameters have those of the arguments."""
        found = self.inference.infer(node, frame.module)
        if found != UNKNOWNS:
            return found
        if isinstance(node, ast.Name) and node.id in frame.given:
            value, home = frame.given[node.id]
            if node.id in {d.arg for d in (frame.function.parameters if frame.function else ())}:
                return self.types(value, home)
        if isinstance(node, ast.Attribute) and isinstance(node.value, (ast.Name, ast.Attribute)):
            owners = self.types(node.value, frame)
            if owners != UNKNOWNS and len(owners) == 1:
                return self.inference.attribute(owners[0], node.attr)
        return found

    def returned(self, frame: Frame) -> list[Placed]:
        """Return what the function of a frame returns."""
        if frame.function is None:
            return []
        return [
            (r.value, frame)
            for r in frame.function.returns
            if r.value is not None and _runs(r, frame)
        ]


def _handed_over(call: ast.Call) -> ast.Call:
    """``to_thread(f, a, b=c)`` as the call that runs in the thread: ``f(a, b=c)``."""
    return ast.Call(call.args[0], call.args[1:], call.keywords)


def _runs(node: ast.AST, frame: Frame) -> bool:
    """Tell whether a statement of a called function may run: ``if p`` needs a given ``p``."""
    function = frame.function
    if function is None or not frame.complete:
        return True
    child = node
    for outer in frame.module.ancestors(node):
        if outer is function.node:
            break
        if isinstance(outer, ast.If) and child in outer.body:
            name = _asked(outer.test)
            if name and name not in frame.given and _is_left_out(name, function):
                return False
        child = outer
    return True


def _asked(test: ast.expr) -> str:
    """Return the name of which a test asks whether it is given: ``p`` or ``p is not None``."""
    if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.IsNot):
        test = test.left if _is_none(test.comparators[0]) else test
    return test.id if isinstance(test, ast.Name) else ""


def _is_left_out(name: str, function: FunctionInfo) -> bool:
    for parameter in function.parameters:
        if parameter.arg == name:
            default = function.default(parameter)
            return default is not None and _is_none(default)
    return False


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
