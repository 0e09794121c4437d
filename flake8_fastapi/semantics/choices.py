"""Branches of a called function that optional values of its caller choose: ``if owner_id: ...``."""

from __future__ import annotations

import ast

from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.frames import Frame, Frames, Placed

MAX_DEPTH = 8


class Choices:
    """Tells which branches both of run, one when a value was left out and one when not."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames

    def among(self, values: list[Placed]) -> bool:
        """Tell whether such a parameter decides which of several values it is."""
        return len(values) > 1 and any(self.is_chosen(*pair) for pair in values)

    def is_chosen(self, node: ast.expr, frame: Frame) -> bool:
        """Tell whether a parameter that may be left out decides about a value."""
        function = frame.function
        child: ast.AST = node
        for outer in frame.module.ancestors(node) if function is not None else ():
            if function is None or outer is function.node:
                break
            if isinstance(outer, ast.If) and child is not outer.test and self.asks(outer, frame):
                return True
            child = outer
        return False

    def asks(self, branch: ast.If | ast.IfExp, frame: Frame) -> bool:
        """Tell whether a branch asks for a parameter of which both is possible."""
        test = branch.test
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            test = test.operand
        none_only = isinstance(test, ast.Compare)
        if isinstance(test, ast.Compare):
            is_none = isinstance(test.ops[0], (ast.Is, ast.IsNot)) and len(test.ops) == 1
            test = test.left if is_none and _is_empty(test.comparators[0], True) else test
        return isinstance(test, ast.Name) and self._is_optional(test, frame, none_only)

    def _is_optional(self, node: ast.expr, frame: Frame, none_only: bool, depth: int = 0) -> bool:
        """Tell whether a value may be None (or empty), or may not."""
        if depth > MAX_DEPTH:
            return False
        if isinstance(node, ast.IfExp):
            empty = [_is_empty(arm, none_only) for arm in (node.body, node.orelse)]
            return empty[0] != empty[1]
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            return _is_empty(node.values[-1], none_only)
        if not isinstance(node, ast.Name):
            return False
        for definition in self.frames.inference.names.lookup(node.id, node, frame.module):
            binding = definition.binding
            if binding is None or definition.module is not frame.module or binding.path:
                return False
            if isinstance(binding.node, ast.arg) and binding.kind == "parameter":
                if self._is_left_out(binding.node, frame, none_only, depth):
                    return True
            elif binding.kind in ("assign", "annotation") and binding.value is not None:
                if self._is_optional(binding.value, frame, none_only, depth + 1):
                    return True
        return False

    def _is_left_out(self, node: ast.arg, frame: Frame, none_only: bool, depth: int) -> bool:
        """Tell whether clients may leave out what a parameter is given in the end."""
        if node.arg in frame.given:
            value, home = frame.given[node.arg]
            return self._is_optional(value, home, none_only, depth + 1)
        if frame.depth or frame.function is None or node.arg in frame.keys:
            return False
        default = frame.function.default(node)
        if isinstance(default, ast.Call):
            default = argument(default, "default", 0)
        return default is not None and _is_empty(default, none_only)


def _is_empty(node: ast.expr, none_only: bool) -> bool:
    if isinstance(node, ast.Constant):
        return node.value is None or (not none_only and not node.value)
    return False
