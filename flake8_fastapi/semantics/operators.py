"""Methods that run without being called by name: ``a[b]``, ``a in b``, ``len(a)``, ``for x in a``.

Only those are looked for that some class of the project defines with a body that does something.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import body_nodes
from flake8_fastapi.semantics.types import NONE, ClassRef, FunctionRef, Instance, Type

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

_SUBSCRIPTS: dict[type[ast.expr_context], str] = {
    ast.Load: "__getitem__", ast.Store: "__setitem__", ast.Del: "__delitem__",
}  # fmt: skip
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "__eq__", ast.NotEq: "__ne__", ast.Lt: "__lt__", ast.LtE: "__le__", ast.Gt: "__gt__",
    ast.GtE: "__ge__",
}  # fmt: skip
_OPERATIONS: dict[type[ast.operator], str] = {
    ast.Add: "__add__", ast.Sub: "__sub__", ast.Mult: "__mul__", ast.Div: "__truediv__",
    ast.FloorDiv: "__floordiv__", ast.Mod: "__mod__", ast.Pow: "__pow__", ast.BitOr: "__or__",
    ast.BitAnd: "__and__", ast.BitXor: "__xor__", ast.LShift: "__lshift__",
    ast.RShift: "__rshift__", ast.MatMult: "__matmul__",
}  # fmt: skip
#: Builtins that run a method of their argument.
_BUILTINS = {
    "len": "__len__", "str": "__str__", "repr": "__repr__", "bool": "__bool__", "next": "__next__",
    "int": "__int__", "float": "__float__", "hash": "__hash__", "abs": "__abs__",
    **dict.fromkeys(
        ("iter", "list", "tuple", "set", "frozenset", "sorted", "sum", "min", "max", "any", "all",
         "enumerate"),
        "__iter__",
    ),
}  # fmt: skip
_KINDS: dict[type[ast.AST], frozenset[str]] = {
    ast.Subscript: frozenset(_SUBSCRIPTS.values()),
    ast.Compare: frozenset({*_COMPARISONS.values(), "__contains__"}),
    ast.BinOp: frozenset(_OPERATIONS.values()),
    ast.FormattedValue: frozenset({"__str__", "__format__"}),
}


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DOING = (ast.Call, ast.Subscript, ast.For, ast.With)


class Operators:
    """The operators of one project's classes."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference

    @cached_property
    def names(self) -> frozenset[str]:
        """The special methods that some class of the project defines and that call something."""
        project = self.inference.project
        wanted = {*_BUILTINS.values(), *(name for names in _KINDS.values() for name in names)}
        return frozenset(
            name
            for name in wanted
            if any(
                _does(match, text)
                for path in project.texts.with_word(name)
                for text in (project.text(path) or "",)
                for match in re.finditer(rf"def(?<!\wdef)[ \t]+{name}[ \t]*\(", text)
            )
        )

    @cached_property
    def kinds(self) -> tuple[type[ast.AST], ...]:
        """The nodes at which such a method may run."""
        return tuple(kind for kind, names in _KINDS.items() if names & self.names)

    def methods(self, node: ast.AST, module: Module) -> list[FunctionRef]:
        """Return the methods of the project's classes that an operator or a loop certainly runs."""
        return [m for operand, name in _run(node) for m in self._method(operand, name, module)]

    def of_builtin(self, call: ast.Call, kinds: list[Type], module: Module) -> list[FunctionRef]:
        """Return the methods of the project's classes that a builtin runs, ``len`` or ``str``."""
        if len(call.args) != 1 or len(kinds) != 1 or isinstance(call.args[0], ast.Starred):
            return []
        kind = kinds[0]
        if not isinstance(kind, (FunctionRef, ClassRef)):
            return []
        package, _, function = kind.info.qualname.partition(".")
        name = _BUILTINS.get(function, "") if package == "builtins" else ""
        return list(self._method(call.args[0], name, module)) if name else []

    def _method(self, operand: ast.expr, name: str, module: Module) -> Iterator[FunctionRef]:
        if name not in self.names:
            return
        kinds = [kind for kind in self.inference.infer(operand, module) if kind != NONE]
        if len(kinds) != 1 or not isinstance(kinds[0], Instance) or kinds[0].info.module.is_stub:
            return
        for method in self.inference.attribute(kinds[0], name):
            if isinstance(method, FunctionRef):
                yield method


def _does(method: re.Match[str], text: str) -> bool:
    """Tell whether the method whose definition begins in a text does anything.

    It is parsed alone, without its file; what cannot be read that way may do anything.
    """
    first = text.rfind("\n", 0, method.start()) + 1
    indent = text[first : method.start()].removesuffix("async ")
    if indent.strip():
        return True
    after = re.compile(rf"\n(?!{indent}[ \t)]|[ \t]*(?:#.*)?(?:\n|$))").search(text, method.end())
    body = text[first : after.start() if after else len(text)]
    try:
        tree = ast.parse(f"if 1:\n{body}" if indent else body)
    except SyntaxError:
        return True
    nodes = (node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS))
    return any(isinstance(inner, _DOING) for inner in body_nodes(next(nodes)))


def _run(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Yield the operands of which a special method runs, with its name."""
    if isinstance(node, ast.Subscript):
        yield node.value, _SUBSCRIPTS[type(node.ctx)]
    elif isinstance(node, ast.BinOp):
        yield node.left, _OPERATIONS[type(node.op)]
    elif isinstance(node, ast.FormattedValue):
        yield node.value, "__str__"
    elif isinstance(node, (ast.For, ast.comprehension)):
        if not getattr(node, "is_async", 0):
            yield node.iter, "__iter__"
    elif isinstance(node, ast.Compare):
        operands = [node.left, *node.comparators]
        for left, operator, right in zip(operands, node.ops, operands[1:]):
            if isinstance(operator, (ast.In, ast.NotIn)):
                yield right, "__contains__"
            elif type(operator) in _COMPARISONS:
                yield left, _COMPARISONS[type(operator)]
