"""Whether a body can come to its end: by falling through or by ``return``."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import FunctionRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 8
NEVER = frozenset({"typing.NoReturn", "typing.Never"})
LEAVERS = frozenset({"sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"})

#: How a statement may be left: on to the next one, or by one of these words.
Ways = frozenset[str]
NEXT: Ways = frozenset({"next"})


class Endings:
    """Says of the functions of one project whether they can come to an end."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._answers: Answers[bool] = Answers(True, MAX_DEPTH)

    def may_finish(self, function: FunctionInfo) -> bool:
        """Tell whether a call may come to its end; False if it only raises or loops for ever."""
        return self._answers.ask(function, lambda: self._finishes(function))

    def _finishes(self, function: FunctionInfo) -> bool:
        ways = self._body(function.node.body, function.module)
        return bool(ways & {"next", "return"})

    def _body(self, body: Sequence[ast.stmt], module: Module) -> Ways:
        found: set[str] = set()
        for statement in body:
            ways = self._statement(statement, module)
            found |= ways - NEXT
            if "next" not in ways:
                return frozenset(found)
        return frozenset(found | NEXT)

    def _statement(self, node: ast.stmt, module: Module) -> Ways:
        word = _LEAVING.get(type(node))
        if word is not None:
            return frozenset({word} - {"raise"})
        if isinstance(node, ast.If):
            return self._body(node.body, module) | self._body(node.orelse, module)
        if isinstance(node, (ast.While, ast.For, ast.AsyncFor)):
            return self._loop(node, module)
        if isinstance(node, (ast.With, ast.AsyncWith)):
            return self._with(node, module)
        if isinstance(node, ast.Try) or type(node).__name__ == "TryStar":
            return self._try(node, module)  # type: ignore[arg-type]
        if isinstance(node, ast.Match):
            return self._match(node, module)
        if isinstance(node, ast.Expr) and self._never_returns(node.value, module):
            return frozenset()
        return NEXT

    def _loop(self, node: ast.While | ast.For | ast.AsyncFor, module: Module) -> Ways:
        inner = self._body(node.body, module)
        found = inner - {"next", "break", "continue"}
        if not (isinstance(node, ast.While) and _is_true(node.test)):
            found |= self._body(node.orelse, module)
        return found | NEXT if "break" in inner else found

    def _with(self, node: ast.With | ast.AsyncWith, module: Module) -> Ways:
        found = self._body(node.body, module)
        for item in node.items:
            call = item.context_expr
            if isinstance(call, ast.Call):
                if self.inference.name_of(call.func, module) == "contextlib.suppress":
                    return found | NEXT
        return found

    def _try(self, node: ast.Try, module: Module) -> Ways:
        found = self._body(node.body, module)
        if "next" in found:
            found = (found - NEXT) | self._body(node.orelse, module)
        for handler in node.handlers:
            found |= self._body(handler.body, module)
        last = self._body(node.finalbody, module)
        return found | (last - NEXT) if "next" in last else last

    def _match(self, node: ast.Match, module: Module) -> Ways:
        found: Ways = frozenset()
        for case in node.cases:
            found |= self._body(case.body, module)
        last = node.cases[-1]
        covers = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None
        return found if covers and last.guard is None else found | NEXT

    def _never_returns(self, node: ast.expr, module: Module) -> bool:
        call = node.value if isinstance(node, ast.Await) else node
        if not isinstance(call, ast.Call):
            return False
        kinds = self.inference.infer(call.func, module)
        if len(kinds) != 1:
            return False
        if self.inference.canonical(kinds[0]) in LEAVERS:
            return True
        if not isinstance(kinds[0], FunctionRef) or kinds[0].info.module.is_stub:
            return False
        return self._is_never(kinds[0].info, isinstance(node, ast.Await))

    def _is_never(self, function: FunctionInfo, awaited: bool) -> bool:
        if self._is_declared_never(function):
            return True
        if function.is_async is not awaited or function.yields or self._is_abstract(function):
            return False
        return not self.may_finish(function)

    def _is_abstract(self, function: FunctionInfo) -> bool:
        """Another class may do more than the ``raise NotImplementedError`` that stands here."""
        raised = [n.exc for n in function.node.body if isinstance(n, ast.Raise) and n.exc]
        targets = [e.func if isinstance(e, ast.Call) else e for e in raised]
        return any(
            self.inference.name_of(t, function.module) == "builtins.NotImplementedError"
            for t in targets
        )

    def _is_declared_never(self, function: FunctionInfo) -> bool:
        node = function.node.returns
        return node is not None and self.inference.name_of(node, function.module) in NEVER


_LEAVING: dict[type, str] = {
    ast.Return: "return", ast.Raise: "raise", ast.Break: "break", ast.Continue: "continue",
}  # fmt: skip


def _is_true(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and bool(node.value)
