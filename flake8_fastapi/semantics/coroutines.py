"""What becomes of a coroutine: awaited, kept for later, returned or lost."""

from __future__ import annotations

import ast
from enum import Enum
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import (
    NONE,
    ClassRef,
    Const,
    Coroutine,
    Instance,
    TupleOf,
    Type,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


class Fate(Enum):
    """What becomes of a coroutine that an expression gives."""

    KEPT = "kept"
    LOST = "lost"
    RETURNED = "returned"


#: Attributes that a coroutine object has itself.
OWN = frozenset({"send", "throw", "close", "cr_await", "cr_code", "cr_frame", "cr_running"})
#: Builtins that can do nothing sensible with a coroutine.
CONSUMERS = frozenset(
    f"builtins.{name}"
    for name in (
        "len", "list", "dict", "set", "tuple", "str", "int", "float", "bool", "sorted", "sum",
        "min", "max", "any", "all", "enumerate", "reversed",
    )
) | {"json.dumps", "fastapi.encoders.jsonable_encoder"}  # fmt: skip
NEVER_AWAITABLE = (Const, TupleOf, ClassRef)


_TAKERS = (
    ast.Expr, ast.Attribute, ast.Subscript, ast.If, ast.While, ast.IfExp, ast.Assert, ast.For,
    ast.comprehension, ast.FormattedValue, ast.BinOp, ast.Compare, ast.UnaryOp, ast.Assign,
    ast.Return,
    ast.Dict, ast.List, ast.Tuple, ast.Set, ast.AnnAssign, ast.BoolOp, ast.ListComp, ast.SetComp,
)  # fmt: skip
#: Calls that take a function, at this position, and call it.
FUNCTION_TAKERS = {
    "starlette.background.BackgroundTasks.add_task": 0, "fastapi.BackgroundTasks.add_task": 0,
    "starlette.background.BackgroundTask": 0,
    "asyncio.to_thread": 0, "starlette.concurrency.run_in_threadpool": 0,
    "anyio.to_thread.run_sync": 0,
}  # fmt: skip
_CONSUMER_NAMES = frozenset(name.rsplit(".", 1)[-1] for name in (*CONSUMERS, *FUNCTION_TAKERS))


def may_be_lost(node: ast.Call, parent: ast.AST | None) -> bool:
    """Tell whether a coroutine could be lost where this call stands, whatever the call gives."""
    if isinstance(parent, ast.Call):
        function = parent.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return node in parent.args and name in _CONSUMER_NAMES
    return isinstance(parent, _TAKERS)


def is_coroutine(types: Types) -> bool:
    """Tell whether a value is certainly a coroutine made by an ``async def``."""
    kinds = [kind for kind in types if kind != NONE]
    return bool(kinds) and all(
        isinstance(kind, Coroutine) and kind.function is not None for kind in kinds
    )


def is_not_awaitable(inference: Inference, types: Types) -> bool:
    """Tell whether awaiting a value certainly fails."""
    return bool(types) and all(_cannot_await(inference, kind) for kind in types)


def _cannot_await(inference: Inference, kind: Type) -> bool:
    if isinstance(kind, NEVER_AWAITABLE):
        return True
    if not isinstance(kind, Instance) or kind.name.startswith(("typing.", "unittest.")):
        return False
    ancestry = inference.classes.ancestry(kind.info)
    if not ancestry.complete:
        return False
    return not any(
        name in info.members
        for info, _ in ancestry.classes
        for name in ("__await__", "__getattr__")
    )


_DISPLAYS = (ast.Dict, ast.List, ast.Tuple, ast.Set, ast.ListComp, ast.SetComp)


class Fates:
    """Follows coroutines through one function."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference

    def of(self, node: ast.expr, module: Module) -> list[tuple[Fate, ast.AST]]:
        """Return what becomes of the coroutine `node` gives, each with the place where it does.

        One entry for a use on the spot; for a variable one for every use that is read.
        """
        parent = module.parent(node)
        if isinstance(parent, _DISPLAYS):
            outer = module.parent(parent)
            if isinstance(outer, ast.Expr):
                return [(Fate.LOST, node)]
            if isinstance(outer, ast.Return):
                return [(Fate.RETURNED, node)]
            return [(Fate.KEPT, node)]
        if isinstance(parent, ast.Return):
            return [(Fate.RETURNED, parent)]
        if isinstance(parent, ast.AnnAssign) and parent.value is node:
            return self._assigned(parent, parent.target, node, module)
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
            if isinstance(parent.targets[0], (ast.Tuple, ast.List)):
                return [(Fate.LOST, node)]
            return self._assigned(parent, parent.targets[0], node, module)
        lost = parent is not None and self._loses(parent, node, module)
        return [(Fate.LOST if lost else Fate.KEPT, node)]

    def _loses(self, parent: ast.AST, node: ast.expr, module: Module) -> bool:
        if isinstance(parent, ast.Expr):
            return True
        if isinstance(parent, ast.Attribute):
            return parent.attr not in OWN and not parent.attr.startswith("__")
        if isinstance(parent, ast.Subscript):
            return parent.value is node
        if isinstance(parent, (ast.If, ast.While, ast.IfExp, ast.Assert)):
            return parent.test is node
        if isinstance(parent, (ast.For, ast.comprehension)):
            is_async = isinstance(parent, ast.comprehension) and parent.is_async
            return parent.iter is node and not is_async
        if isinstance(parent, ast.UnaryOp):
            return isinstance(parent.op, ast.Not)
        if isinstance(parent, (ast.FormattedValue, ast.BinOp, ast.Compare)):
            return True
        if isinstance(parent, ast.BoolOp):
            return self._is_tested(parent, module)
        if isinstance(parent, ast.Call) and node in parent.args:
            name = self.inference.name_of(parent.func, module)
            return name in CONSUMERS or self._is_called(parent, node, module)
        return False

    def _is_tested(self, node: ast.BoolOp, module: Module) -> bool:
        """Tell whether only the truth of ``a and b`` is asked for."""
        outer = module.parent(node)
        if isinstance(outer, ast.BoolOp):
            return self._is_tested(outer, module)
        if isinstance(outer, (ast.If, ast.While, ast.IfExp, ast.Assert)):
            return outer.test is node
        return isinstance(outer, ast.UnaryOp) and isinstance(outer.op, ast.Not)

    def _is_called(self, call: ast.Call, node: ast.expr, module: Module) -> bool:
        """Tell whether the coroutine stands where a call takes a function."""
        names = {self.inference.canonical(k) for k in self.inference.infer(call.func, module)}
        positions = {FUNCTION_TAKERS.get(name) for name in names}
        return positions == {call.args.index(node)}

    def _assigned(
        self,
        assign: ast.Assign | ast.AnnAssign,
        target: ast.expr,
        node: ast.expr,
        module: Module,
    ) -> list[tuple[Fate, ast.AST]]:
        function = module.function(assign)
        if not isinstance(target, ast.Name) or function is None:
            return [(Fate.KEPT, node)]
        if any(target.id in n.names for n in self._outer_names(function)):
            return [(Fate.KEPT, node)]
        uses = self._uses(target.id, assign, function, module)
        if not uses:
            return [(Fate.LOST, node)]
        fates: list[tuple[Fate, ast.AST]] = []
        for use in uses:
            fates.extend(self._of_use(use, module))
        if any(fate is Fate.KEPT for fate, _ in fates):
            return [(Fate.KEPT, node)]
        returned: list[tuple[Fate, ast.AST]] = [pair for pair in fates if pair[0] is Fate.RETURNED]
        return returned or [(Fate.LOST, node)]

    @staticmethod
    def _outer_names(function: ast.AST) -> list[ast.Global | ast.Nonlocal]:
        return [n for n in ast.walk(function) if isinstance(n, (ast.Global, ast.Nonlocal))]

    def _of_use(self, use: ast.Name, module: Module) -> list[tuple[Fate, ast.AST]]:
        if isinstance(module.parent(use), ast.Assign):
            return [(Fate.KEPT, use)]
        return self.of(use, module)

    def _uses(
        self, name: str, assign: ast.Assign | ast.AnnAssign, function: ast.AST, module: Module
    ) -> list[ast.Name]:
        return [
            n
            for n in ast.walk(function)
            if isinstance(n, ast.Name)
            and n.id == name
            and isinstance(n.ctx, ast.Load)
            and any(
                d.binding is not None and d.binding.node is assign
                for d in self.inference.names.lookup(name, n, module)
            )
        ]
