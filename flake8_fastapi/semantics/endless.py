"""Which bodies never reach their end: endless loops and awaits, also in functions they call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.knowledge.endless import STREAMS, TIMEOUTS
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.calls import Step
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.exceptions import SUPPRESS, TRIES, reraises
from flake8_fastapi.semantics.types import UNKNOWN, FunctionRef, Type
from flake8_fastapi.semantics.waiting import Stop, Waiting

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

YIELDS = (ast.Yield, ast.YieldFrom)
LOOPS = (ast.While, ast.For, ast.AsyncFor)
MAX_DEPTH = 20


class _Left:
    """What follows may not be reached: the body was, or may have been, left before."""


LEFT = _Left()
Outcome = Stop | _Left | None


class Endless:
    """Answers for one project whether the body of a function ends."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self.waiting = Waiting(inference, self.of_value)
        self._answers: Answers[Stop | None] = Answers(None, MAX_DEPTH)

    def stop(self, function: FunctionInfo, *, before_yield: bool = False) -> Stop | None:
        """Return where a body (with `before_yield` up to its first yield) certainly stays."""
        return self._answers.ask(
            (function, before_yield), lambda: self._within(function, before_yield)
        )

    def _within(self, function: FunctionInfo, before_yield: bool) -> Stop | None:
        found = self._block(function.node.body, function.module, before_yield)
        return found if isinstance(found, Stop) else None

    def of_value(self, kind: Type, call: ast.AST, module: Module) -> Stop | None:
        """Return where the body stays that runs when a value of the project is called."""
        if not isinstance(kind, FunctionRef) or kind.info.module.is_stub or kind.info.yields:
            return None
        decoration = self.inference.decoration(kind.info)
        if decoration.opaque or decoration.wrappers or decoration.offloaded:
            return None
        return self._stepped(self.stop(kind.info), kind.info, call, module)

    @staticmethod
    def _stepped(
        found: Stop | None, function: FunctionInfo, node: ast.AST, module: Module
    ) -> Stop | None:
        if found is None:
            return None
        step = Step(function.name, module.path, getattr(node, "lineno", 0))
        return found._replace(steps=(step, *found.steps))

    # -- statements -------------------------------------------------------------------

    def _block(self, body: list[ast.stmt], module: Module, before_yield: bool) -> Outcome:
        for statement in body:
            found = self._statement(statement, module, before_yield)
            if found is not None:
                return found
        return None

    def _statement(self, node: ast.stmt, module: Module, before_yield: bool) -> Outcome:
        if isinstance(node, (ast.With, ast.AsyncWith)):
            return self._with(node, module, before_yield)
        if isinstance(node, TRIES):
            return self._try(node, module, before_yield)
        if isinstance(node, LOOPS):
            return self._loop(node, module, before_yield)
        if isinstance(node, ast.If):
            return self._if(node, module, before_yield)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            return None
        if before_yield and _has(node, YIELDS):
            return LEFT
        if isinstance(node, ast.Match):
            return LEFT if _has(node, ast.Return) else None
        found = self._expressions(node, module)
        if found is None and isinstance(node, (ast.Return, ast.Raise)):
            return LEFT
        return found

    def _expressions(self, node: ast.stmt, module: Module) -> Stop | None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                found = self._expression(child, module)
                if found is not None:
                    return found
        return None

    def _expression(self, node: ast.expr, module: Module) -> Stop | None:
        for each in _certain(node):
            found = None
            if isinstance(each, ast.Await):
                found = self.waiting.awaited(each.value, module)
            elif isinstance(each, ast.Call) and not isinstance(module.parent(each), ast.Await):
                found = self.waiting.called(each, module)
            if found is not None:
                return found._replace(at=each)
        return None

    def _with(self, node: ast.With | ast.AsyncWith, module: Module, before_yield: bool) -> Outcome:
        lenient = False
        for item in node.items:
            found = self._expression(item.context_expr, module) or self._entered(
                item.context_expr, module
            )
            if found is not None:
                return found
            name = self._name(item.context_expr, module)
            if name in TIMEOUTS:
                return LEFT if _has(node, (ast.Return, *YIELDS)) else None
            lenient = lenient or name == SUPPRESS
        found_inside = self._block(node.body, module, before_yield)
        if lenient and isinstance(found_inside, Stop) and found_inside.is_loop:
            return None
        return found_inside

    def _entered(self, node: ast.expr, module: Module) -> Stop | None:
        """Return where a context manager that the project wrote as a generator stays."""
        if not isinstance(node, ast.Call):
            return None
        kinds = self.inference.infer(node.func, module)
        kind = kinds[0] if len(kinds) == 1 else UNKNOWN
        if not isinstance(kind, FunctionRef) or kind.info.module.is_stub or not kind.info.yields:
            return None
        if not self.inference.decoration(kind.info).manager:
            return None
        found = self._stepped(self.stop(kind.info, before_yield=True), kind.info, node, module)
        return found._replace(at=node) if found is not None else None

    def _name(self, node: ast.expr, module: Module) -> str:
        return self.inference.name_of(node.func, module) if isinstance(node, ast.Call) else ""

    def _try(self, node: ast.Try, module: Module, before_yield: bool) -> Outcome:
        found = self._block(node.body, module, before_yield)
        if isinstance(found, Stop):
            left = found.is_loop and not all(reraises(h) for h in node.handlers)
            if not left:
                return found
            return LEFT if _has(node, ast.Return) else None
        if found is LEFT or any(_has(h, (ast.Return, *YIELDS)) for h in node.handlers):
            return LEFT
        return self._block([*node.orelse, *node.finalbody], module, before_yield)

    def _loop(
        self, node: ast.While | ast.For | ast.AsyncFor, module: Module, before_yield: bool
    ) -> Outcome:
        given = node.test if isinstance(node, ast.While) else node.iter
        found = self._expression(given, module)
        if found is not None:
            return found
        if _has(node, ast.Return) or (before_yield and _has(node, YIELDS)):
            return LEFT
        if isinstance(node, ast.While):
            endless = isinstance(given, ast.Constant) and bool(given.value)
        else:
            endless = self._is_stream(given, module)
        if endless and not _has_break(node):
            return Stop(node, node, module, is_loop=True)
        return None

    def _is_stream(self, node: ast.expr, module: Module) -> bool:
        """Tell whether a loop over the value never sees its end."""
        if isinstance(node, (ast.Name, ast.Attribute)):
            kinds = self.inference.infer(node, module)
            return len(kinds) == 1 and self._is_endless_kind(kinds[0])
        if not isinstance(node, ast.Call):
            return False
        kinds = self.inference.infer(node.func, module)
        kind = kinds[0] if len(kinds) == 1 else UNKNOWN
        if isinstance(kind, FunctionRef) and not kind.info.module.is_stub and kind.info.yields:
            return self.stop(kind.info) is not None
        if any(k.arg == "stop_event" for k in node.keywords):
            return False
        name = self.inference.canonical(kind)
        if name == "itertools.repeat":
            return len(node.args) == 1 and not node.keywords
        return name in STREAMS

    def _is_endless_kind(self, kind: Type) -> bool:
        return self.inference.canonical(kind).removesuffix("()") in STREAMS

    def _if(self, node: ast.If, module: Module, before_yield: bool) -> Outcome:
        found: Outcome = self._expression(node.test, module)
        if found is not None:
            return found
        found = self._block(node.body, module, before_yield)
        if isinstance(found, Stop) and node.orelse:
            other = self._block(node.orelse, module, before_yield)
            if isinstance(other, Stop):
                return found
        return LEFT if _has(node, (ast.Return, *(YIELDS if before_yield else ()))) else None


def _has(node: ast.AST, kinds: type[ast.AST] | tuple[type[ast.AST], ...]) -> bool:
    """Tell whether a statement holds such nodes, nested functions left out."""
    holder = ast.Module(body=[node], type_ignores=[])  # type: ignore[list-item]
    return any(isinstance(each, kinds) for each in body_nodes(holder))


def _has_break(loop: ast.While | ast.For | ast.AsyncFor) -> bool:
    """Tell whether a ``break`` of this very loop is in its body."""
    stack: list[ast.AST] = list(loop.body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Break):
            return True
        if isinstance(node, LOOPS):
            stack.extend(node.orelse)
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.expr)):
            stack.extend(ast.iter_child_nodes(node))
    return False


def _certain(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the expressions within `node` that are certainly evaluated, inner ones first."""
    if isinstance(node, ast.BoolOp):
        children: list[ast.AST] = [node.values[0]]
    elif isinstance(node, ast.IfExp):
        children = [node.test]
    elif isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        children = []
    else:
        children = list(ast.iter_child_nodes(node))
    for child in children:
        if isinstance(child, ast.keyword):
            child = child.value
        if isinstance(child, ast.expr):
            yield from _certain(child)
    yield node
