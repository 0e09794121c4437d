"""Criteria of queries: which of them narrow a query to one parent or to given keys."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.queries import COMPARISONS
from flake8_fastapi.semantics.frames import Frame, Frames
from flake8_fastapi.semantics.types import ClassRef, Const, External, ModuleRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

_KEY = expression(
    r"(?i)^_?(id|pk|uid|uuid|guid|slug|key|email|username)$|_(id|ids|pk|uid|uuid|slug|key|fk)$"
)
_CAMEL = expression(r"[a-z](Id|Uuid|UUID|ID)$")
_DECLARES = frozenset({"ForeignKey", "relationship", "Relationship", "ForeignKeyField"})
LOWER = (ast.Gt, ast.GtE)
UPPER = (ast.Lt, ast.LtE)
MAX_DEPTH = 8


class Criteria:
    """Reads the conditions of queries in one project; what cannot be seen counts as a key."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.inference: Inference = frames.inference

    def is_key(self, node: ast.expr, frame: Frame, depth: int = 0) -> bool:
        """Tell whether a criterion narrows to a key, or may."""
        if depth > MAX_DEPTH:
            return True
        if isinstance(node, ast.Starred):
            given = self.frames.surplus(node.value, frame)
            return given is None or any(self.is_key(*pair, depth + 1) for pair in given)
        if isinstance(node, ast.Compare):
            return self._compares(node, frame)
        if isinstance(node, ast.BinOp):
            sides = [self.is_key(side, frame, depth + 1) for side in (node.left, node.right)]
            return all(sides) if isinstance(node.op, ast.BitOr) else any(sides)
        if isinstance(node, ast.BoolOp):
            return any(self.is_key(value, frame, depth + 1) for value in node.values)
        if isinstance(node, ast.Call):
            return self._calls(node, frame, depth)
        if isinstance(node, ast.Dict):
            return self._of_document(node, frame)
        if isinstance(node, ast.Name):
            values = self.frames.values(node, frame)
            return values is None or all(self.is_key(*pair, depth + 1) for pair in values)
        return not isinstance(node, (ast.Constant, ast.UnaryOp, ast.Attribute))

    def given(self, node: ast.expr, frame: Frame) -> list[ast.expr]:
        """Return the criteria that an argument holds; several for ``*conditions``."""
        if not isinstance(node, ast.Starred):
            return [node]
        return [value for value, _ in self.frames.surplus(node.value, frame) or ()]

    def is_key_argument(self, keyword: ast.keyword, frame: Frame) -> bool:
        """Tell whether a keyword such as ``filter_by(owner_id=owner_id)`` narrows to a key."""
        if keyword.arg is not None:
            return self._is_key_argument(keyword.arg, keyword.value, frame)
        given = self.frames.keywords(keyword.value, frame)
        return given is None or any(
            self._is_key_argument(name, *placed) for name, placed in given.items()
        )

    def _is_key_argument(self, argument: str, value: ast.expr, frame: Frame) -> bool:
        name, _, lookup = argument.rpartition("__")
        if name and lookup not in ("in", "id", "pk", "exact"):
            return False
        return is_key_name(argument.removesuffix("__in")) or self._is_given(value, frame)

    def is_of_parent(self, node: ast.expr, entity: str) -> bool:
        """Tell whether a criterion asks for one object of another class than `entity`."""
        return bool(entity) and any(
            isinstance(part, ast.Compare)
            and isinstance(part.ops[0], ast.Eq)
            and isinstance(part.left, ast.Attribute)
            and isinstance(part.left.value, ast.Name)
            and part.left.value.id != entity
            and isinstance(part.comparators[0], ast.Name)
            for part in ast.walk(node)
        )

    def bounds(self, criteria: list[ast.expr]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the columns that the criteria bound from below and from above."""
        lower: set[str] = set()
        upper: set[str] = set()
        for criterion in criteria:
            for node in ast.walk(criterion):
                if isinstance(node, ast.Compare) and len(node.ops) == 1:
                    if isinstance(node.ops[0], LOWER):
                        lower.add(ast.unparse(node.left))
                    elif isinstance(node.ops[0], UPPER):
                        upper.add(ast.unparse(node.left))
        return frozenset(lower), frozenset(upper)

    def _compares(self, node: ast.Compare, frame: Frame) -> bool:
        if len(node.ops) != 1 or not isinstance(node.ops[0], ast.Eq):
            return False
        left, right = node.left, node.comparators[0]
        if self._is_column(left, frame) and self._is_column(right, frame):
            return False
        column, value = (left, right) if self._is_column(left, frame) else (right, left)
        return self._is_key_column(column, frame) or self._is_given(value, frame)

    def _calls(self, call: ast.Call, frame: Frame, depth: int) -> bool:
        function = call.func
        name = getattr(function, "attr", None) or getattr(function, "id", "")
        if name in ("and_", "any", "has", "or_"):
            parts = [self.is_key(a, frame, depth + 1) for a in call.args]
            parts.extend(self.is_key_argument(k, frame) for k in call.keywords)
            return bool(parts) and (all(parts) if name == "or_" else any(parts))
        if name == "in_" and isinstance(function, ast.Attribute):
            return self._is_key_column(function.value, frame)
        if name == "contains" and isinstance(function, ast.Attribute):
            return self._is_declared(function.value, frame)
        return not (name == "not_" or name in COMPARISONS)

    def _of_document(self, node: ast.Dict, frame: Frame) -> bool:
        """Tell whether the filter of a document store names a key."""
        for key, value in zip(node.keys, node.values):
            if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                return True
            if is_key_name(key.value.rsplit(".", 1)[-1]) or self._is_given(value, frame):
                return True
        return False

    def _is_column(self, node: ast.expr, frame: Frame) -> bool:
        """Tell whether an expression is an attribute of a class: a column of a model."""
        if isinstance(node, ast.Call) and len(node.args) == 1:
            return self._is_column(node.args[0], frame)
        if not isinstance(node, ast.Attribute):
            return False
        if isinstance(node.value, ast.Attribute) and node.value.attr in ("c", "columns"):
            return True
        kinds = self.frames.types(node.value, frame)
        return any(isinstance(k, (ClassRef, External)) for k in kinds) and not self._is_enum(
            node, frame
        )

    def _is_enum(self, node: ast.Attribute, frame: Frame) -> bool:
        kinds = self.frames.types(node.value, frame)
        return self.inference.is_subclass(kinds, ("enum.Enum",))

    def _is_key_column(self, node: ast.expr, frame: Frame) -> bool:
        if isinstance(node, ast.Call) and node.args:
            return self._is_key_column(node.args[0], frame)
        if isinstance(node, ast.Attribute):
            return is_key_name(node.attr) or self._is_declared(node, frame)
        return not isinstance(node, ast.Constant)

    def _is_declared(self, node: ast.expr, frame: Frame) -> bool:
        """Tell whether the model declares an attribute as a key, unique or a relationship."""
        if not isinstance(node, ast.Attribute):
            return False
        for kind in self.frames.types(node.value, frame):
            if isinstance(kind, ClassRef):
                for info, _ in self.inference.classes.ancestry(kind.info).classes:
                    for statement in info.members.get(node.attr, ()):
                        return any(_declares_key(n) for n in ast.walk(statement))
        return False

    def _is_given(self, node: ast.expr, frame: Frame, depth: int = 0) -> bool:
        """Tell whether a value is one object's (``user.email``) or names one thing of the path."""
        if isinstance(node, ast.Attribute):
            kinds = self.inference.infer(node.value, frame.module)
            return not any(isinstance(k, (ClassRef, ModuleRef, Const)) for k in kinds)
        if not isinstance(node, ast.Name) or depth > MAX_DEPTH:
            return False
        if node.id in frame.keys:
            return True
        values = self.frames.values(node, frame) or ()
        return any(self._is_given(value, home, depth + 1) for value, home in values)


def is_key_name(name: str) -> bool:
    """Tell whether a column is called like a key."""
    return bool(_KEY.search(name) or _CAMEL.search(name))


def _declares_key(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        return name in _DECLARES
    if isinstance(node, ast.keyword):
        if node.arg == "foreign_key":
            return True
        truth = isinstance(node.value, ast.Constant) and node.value.value is True
        return node.arg in ("primary_key", "unique") and truth
    return False
