"""How many rows a query gives: every one, those of a key, or a limited number.

Source: SQLAlchemy "SELECT and Related Constructs", PEP 249, PyMongo "Collection".
"""

from __future__ import annotations

import ast
import re
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.queries import (
    BOUNDS,
    COLLECTIONS,
    EXECUTES,
    EXECUTORS,
    FILTERS,
    MODELS,
    PASSES,
    SELECTS,
    SESSIONS,
    TEXTS,
)
from flake8_fastapi.model.criteria import Criteria
from flake8_fastapi.semantics.arguments import argument, has_unpacking
from flake8_fastapi.semantics.choices import Choices
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.frames import Frame, Frames
from flake8_fastapi.semantics.types import NONE, ClassRef, FunctionRef, Instance

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

PARTS = ("sqlalchemy.Subquery", "sqlalchemy.CTE", "sqlalchemy.FromClause", "sqlalchemy.Values")
TABLES = ("sqlalchemy.Table",)
COLUMNS = ("sqlalchemy.orm.Mapped", "sqlalchemy.Column", "sqlalchemy.ColumnElement")
MAX_DEPTH = 40
_LIMITED = expression(
    r"(?is)\blimit\b|\bfetch\s+(first|next)\b|\btop\s*\(?\s*[\d%:?@{]|\brownum\b|\bgroup\s+by\b"
    r"|\bselect\s+(distinct\s+)?(count|sum|avg|min|max|exists)\s*\("
)
_KEYED = expression(r"(?is)\bwhere\b.*?\b(\w*_)?(id|uuid|key|slug|pk)\b[\"`\]]?\s*(=|in\b)")


class Extent(IntEnum):
    """How many rows a query gives."""

    EVERY = 0
    KEYED = 1
    LIMITED = 2


class Query(NamedTuple):
    """A statement, or (`executed`) what gives its rows.

    `entity` is what it selects, as it is written; `lower` and `upper` are bounded columns.
    """

    extent: Extent
    executed: bool = False
    entity: str = ""
    lower: frozenset[str] = frozenset()
    upper: frozenset[str] = frozenset()


class Statements:
    """Reads queries in one project, through variables and functions."""

    def __init__(self, frames: Frames, choices: Choices) -> None:
        self.frames = frames
        self.choices = choices
        self.inference: Inference = frames.inference
        self.criteria = Criteria(frames)
        self._answers: Answers[Query | None] = Answers(None, MAX_DEPTH)

    def of(self, node: ast.expr, frame: Frame) -> Query | None:
        """Return the query that an expression is; None for anything else or unknown."""
        return self._answers.ask((node, frame), lambda: self._of(node, frame))

    def _of(self, node: ast.expr, frame: Frame) -> Query | None:
        if isinstance(node, (ast.Await, ast.NamedExpr)):
            return self.of(node.value, frame)
        if isinstance(node, ast.IfExp):
            arms = [self.of(n, frame) for n in (node.body, node.orelse)]
            return self._either(arms, frame, self.choices.asks(node, frame))
        if isinstance(node, ast.Name):
            values = self.frames.values(node, frame) or []
            found = [self.of(*pair) for pair in values]
            return self._either(found, frame, self.choices.among(values))
        if isinstance(node, (ast.Constant, ast.JoinedStr)):
            return _of_text(node)
        return self._of_call(node, frame) if isinstance(node, ast.Call) else None

    @staticmethod
    def _either(found: list[Query | None], frame: Frame, chosen: bool) -> Query | None:
        """Join alternatives: what may be limited is; a helper's key is one it is given."""
        queries = [query for query in found if query is not None]
        if len(queries) < len(found) or not queries:
            return None
        extents = {query.extent for query in queries}
        if Extent.LIMITED in extents:
            extent = Extent.LIMITED
        else:
            extent = max(extents) if frame.depth and not chosen else min(extents)
        return queries[0]._replace(extent=extent)

    def _of_call(self, call: ast.Call, frame: Frame) -> Query | None:
        entered = self.frames.enter(call, frame)
        if entered:
            values = [pair for inner in entered for pair in self.frames.returned(inner)]
            found = [self.of(*pair) for pair in values]
            return self._either(found, entered[0], self.choices.among(values))
        if self._is_function(call.func, frame, SELECTS):
            return self._selected(call.args, frame)
        if self._is_function(call.func, frame, TEXTS) and call.args:
            return self.of(call.args[0], frame)
        if isinstance(call.func, ast.Attribute):
            return self._root(call, call.func, frame) or self._chained(call, call.func, frame)
        return None

    def _is_function(self, node: ast.expr, frame: Frame, names: frozenset[str]) -> bool:
        kinds = self.inference.infer(node, frame.module)
        return bool(kinds) and all(
            isinstance(k, FunctionRef) and k.info.qualname in names for k in kinds
        )

    def is_a(self, node: ast.expr, frame: Frame, names: tuple[str, ...]) -> bool:
        """Tell whether an expression is certainly an object of these classes."""
        return self.inference.is_instance(self.frames.types(node, frame), names)

    # -- where queries begin ----------------------------------------------------------

    def _root(self, call: ast.Call, function: ast.Attribute, frame: Frame) -> Query | None:
        name, owner = function.attr, function.value
        if name in EXECUTES and self.is_a(owner, frame, EXECUTORS):
            statement = argument(call, "statement", 0)
            query = self.of(statement, frame) if statement is not None else None
            return query._replace(executed=True) if query is not None else None
        if name == "query" and self.is_a(owner, frame, SESSIONS):
            query = self._selected(call.args, frame)
            return query._replace(executed=True) if query is not None else None
        if name == "find" and self.is_a(owner, frame, COLLECTIONS):
            return self._found(call, frame)
        for model, methods in MODELS.items():
            if name in methods and self._is_model(owner, frame, model):
                return self._found(call, frame)
        return None

    def _is_model(self, node: ast.expr, frame: Frame, name: str) -> bool:
        kinds = self.frames.types(node, frame)
        return all(isinstance(k, ClassRef) for k in kinds) and self.inference.is_subclass(
            kinds, (name,)
        )

    def _selected(self, entities: list[ast.expr], frame: Frame) -> Query | None:
        """Return a statement over entities; aggregates give few rows, parts may have limits."""
        for entity in entities:
            if isinstance(entity, ast.Starred) or self._is_part(entity, frame):
                return None
            if any(self._is_aggregate(node, frame) for node in ast.walk(entity)):
                return Query(Extent.LIMITED)
        if not entities:
            return None
        first = entities[0]
        return Query(
            Extent.EVERY,
            entity=ast.unparse(first.value if isinstance(first, ast.Attribute) else first),
        )

    def _is_part(self, node: ast.expr, frame: Frame) -> bool:
        kinds = [k for k in self.frames.types(node, frame) if k != NONE]
        return any(
            self.inference.matches(k, PARTS) and not self.inference.matches(k, TABLES)
            for k in kinds
        ) or (isinstance(node, ast.Call) and bool(self.frames.enter(node, frame)))

    def _is_aggregate(self, node: ast.AST, frame: Frame) -> bool:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return False
        owner = node.func.value
        return isinstance(owner, (ast.Name, ast.Attribute)) and (
            self.inference.name_of(owner, frame.module) in ("sqlalchemy.func", "sqlmodel.func")
        )

    def _found(self, call: ast.Call, frame: Frame) -> Query | None:
        """Return what ``collection.find(filter)`` or ``Model.find(criteria)`` gives."""
        if has_unpacking(call) or argument(call, "limit") or argument(call, "skip"):
            return Query(Extent.LIMITED, True)
        keyed = any(self.criteria.is_key(part, frame) for part in call.args[:1]) or any(
            self.criteria.is_key_argument(k, frame) for k in call.keywords
        )
        return Query(Extent.KEYED if keyed else Extent.EVERY, True)

    # -- what is done to them ---------------------------------------------------------

    def _chained(self, call: ast.Call, function: ast.Attribute, frame: Frame) -> Query | None:
        name = function.attr
        if name not in BOUNDS and name not in FILTERS and name not in PASSES:
            return None
        query = self.of(function.value, frame)
        if query is None:
            return None
        if name in BOUNDS or (name == "distinct" and self._is_of_columns(function.value, frame)):
            return query._replace(extent=Extent.LIMITED)
        if name in FILTERS and query.extent is Extent.EVERY:
            return self._filtered(query, call, frame)
        return query

    def _filtered(self, query: Query, call: ast.Call, frame: Frame) -> Query:
        shown = [part for given in call.args for part in self.criteria.given(given, frame)]
        lower, upper = self.criteria.bounds(shown)
        query = query._replace(lower=query.lower | lower, upper=query.upper | upper)
        keyed = (
            any(self.criteria.is_key(part, frame) for part in call.args)
            or any(self.criteria.is_of_parent(part, query.entity) for part in shown)
            or any(self.criteria.is_key_argument(k, frame) for k in call.keywords)
            or not query.lower.isdisjoint(query.upper)
        )
        return query._replace(extent=Extent.KEYED) if keyed else query

    def _is_of_columns(self, node: ast.expr, frame: Frame) -> bool:
        """Tell whether a statement gives single columns: their distinct values are few."""
        inner: ast.AST = node
        while isinstance(inner, ast.Call):
            if inner.args and isinstance(inner.func, (ast.Name, ast.Attribute)):
                name = inner.func.id if isinstance(inner.func, ast.Name) else inner.func.attr
                if name in ("select", "query", "with_only_columns", "with_entities"):
                    return all(isinstance(a, ast.Attribute) for a in inner.args) and not any(
                        isinstance(k, (ClassRef, Instance))
                        and not self.inference.matches(k, COLUMNS)
                        for a in inner.args
                        for k in self.inference.infer(a, frame.module)
                        if isinstance(k, ClassRef)
                    )
            inner = inner.func.value if isinstance(inner.func, ast.Attribute) else inner.func
        return False


def _of_text(node: ast.Constant | ast.JoinedStr) -> Query | None:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else " ? "
        for part in parts
    ]
    text = "".join(texts).strip()
    if not re.match(r"(?i)(select|with)\b", text) or not re.search(r"(?i)\bfrom\b", text):
        return None
    if _LIMITED.search(text):
        return Query(Extent.LIMITED)
    return Query(Extent.KEYED if _KEYED.search(text) else Extent.EVERY)
