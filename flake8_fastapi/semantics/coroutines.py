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
        name in info.members for info, _ in ancestry.classes for name in ("__await__", "__getattr__")
    )


class Fates:
    """Follows coroutines through one function."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference

    def of(self, node: ast.expr, module: Module) -> list[tuple[Fate, ast.AST]]:
        """Return what becomes of the coroutine `node` gives, each with the place where it does.

        One entry for a use on the spot; for a variable one for every use that is read.
        """
        parent = module.parent(node)
        if isinstance(parent, (ast.Dict, ast.List, ast.Tuple, ast.Set)):
            outer = module.parent(parent)
            if isinstance(outer, ast.Return):
                return [(Fate.RETURNED, node)]
            return [(Fate.KEPT, node)]
        if isinstance(parent, ast.Return):
            return [(Fate.RETURNED, parent)]
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
            return self._assigned(parent, node, module)
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
        if isinstance(parent, ast.Call) and node in parent.args:
            return self.inference.name_of(parent.func, module) in CONSUMERS
        return False

    def _assigned(
        self, assign: ast.Assign, node: ast.expr, module: Module
    ) -> list[tuple[Fate, ast.AST]]:
        target = assign.targets[0]
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
        self, name: str, assign: ast.Assign, function: ast.AST, module: Module
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
