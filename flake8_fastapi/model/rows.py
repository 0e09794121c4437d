"""Which rows of the database a route hands out: all of a query, or a bounded number."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.knowledge.queries import EXECUTES, EXECUTORS, FETCHES, FETCHES_AT_ONCE
from flake8_fastapi.model.parameters import MODELS
from flake8_fastapi.model.responses import JSON_RESPONSES
from flake8_fastapi.model.routing import Route
from flake8_fastapi.model.statements import Extent, Query, Statements
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.choices import Choices
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import body_nodes
from flake8_fastapi.semantics.frames import Frame, Frames
from flake8_fastapi.semantics.types import NONE, ClassRef, FunctionRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Functions that give as many items as they are given.
KEEPING = frozenset(
    f"builtins.{name}"
    for name in ("list", "tuple", "set", "frozenset", "dict", "sorted", "reversed", "map", "filter",
                 "enumerate", "zip")
) | {"fastapi.encoders.jsonable_encoder"}  # fmt: skip
#: Methods of Pydantic that make a model of what they are given.
VALIDATING = frozenset(
    {"model_validate", "model_construct", "parse_obj", "from_orm", "validate_python", "construct"}
)
GROWING = frozenset({"append", "extend", "add", "insert", "update"})
MAX_DEPTH = 40


class Fetch(NamedTuple):
    """Where rows are fetched, and how many."""

    extent: Extent
    node: ast.expr
    module: Module


class Rows:
    """Follows what routes return back to the queries, in one project."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.inference: Inference = frames.inference
        self.choices = Choices(frames)
        self.statements = Statements(frames, self.choices)
        self._answers: Answers[Fetch | None] = Answers(None, MAX_DEPTH)

    def every(self, route: Route) -> Fetch | None:
        """Return the fetch of every row of a query whose rows the route hands out, or None."""
        function = route.function
        if function is None or function.yields:
            return None
        frame = Frame(function.module, function, keys=route.all_placeholders)
        for value, home in self.frames.returned(frame):
            fetch = self.of(value, home)
            if fetch is not None and fetch.extent is Extent.EVERY:
                return fetch
        return None

    def of(self, node: ast.expr, frame: Frame) -> Fetch | None:
        """Return the fetch whose rows a value holds, one item or so for each; None for others."""
        return self._answers.ask((node, frame), lambda: self._of(node, frame))

    def _of(self, node: ast.expr, frame: Frame) -> Fetch | None:
        if isinstance(node, (ast.Await, ast.NamedExpr, ast.Starred)):
            return self.of(node.value, frame)
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            return self.of(node.generators[0].iter, frame)
        if isinstance(node, ast.IfExp):
            arms = [self.of(n, frame) for n in (node.body, node.orelse)]
            return self._either(arms, frame, self.choices.asks(node, frame))
        if isinstance(node, ast.Name):
            return self._named(node, frame)
        if isinstance(node, ast.Call):
            return self._called(node, frame)
        return self._any(_parts(node), frame)

    def _any(self, nodes: list[ast.expr], frame: Frame) -> Fetch | None:
        """Return the least bounded fetch among parts of a value."""
        found = [fetch for node in nodes if (fetch := self.of(node, frame)) is not None]
        return min(found, key=lambda fetch: fetch.extent) if found else None

    @staticmethod
    def _either(found: list[Fetch | None], frame: Frame, chosen: bool) -> Fetch | None:
        """Join alternatives: any that the route chooses counts, a helper is judged by its best."""
        fetches = [fetch for fetch in found if fetch is not None]
        if not fetches:
            return None
        choose = max if frame.depth and not chosen else min
        return choose(fetches, key=lambda fetch: fetch.extent)

    def _named(self, node: ast.Name, frame: Frame) -> Fetch | None:
        values = self.frames.values(node, frame)
        if values is None:
            return None
        found = [self.of(*pair) for pair in values]
        if any(_is_empty(value) for value, _ in values):
            found.append(self._grown(node, frame))
        return self._either(found, frame, self.choices.among(values))

    def _grown(self, node: ast.Name, frame: Frame) -> Fetch | None:
        """Return the rows over which a loop runs that fills a list."""
        if frame.function is None:
            return None
        for loop in body_nodes(frame.function.node):
            if isinstance(loop, (ast.For, ast.AsyncFor)) and _fills(loop, node.id):
                found = self.of(loop.iter, frame)
                if found is not None:
                    return found
        return None

    # -- calls ------------------------------------------------------------------------

    def _called(self, call: ast.Call, frame: Frame) -> Fetch | None:
        entered = self.frames.enter(call, frame)
        if entered:
            values = [pair for inner in entered for pair in self.frames.returned(inner)]
            found = [self.of(*pair) for pair in values]
            return self._either(found, entered[0], self.choices.among(values))
        query = self._fetched(call, frame)
        if query is None:
            query = self.statements.of(call, frame)
            query = query if query is not None and query.executed else None
        if query is not None:
            return Fetch(query.extent, call, frame.module)
        return self._any(self._kept(call, frame), frame)

    def _fetched(self, call: ast.Call, frame: Frame) -> Query | None:
        function = call.func
        if not isinstance(function, ast.Attribute):
            return None
        if function.attr in FETCHES_AT_ONCE:
            if self.statements.is_a(function.value, frame, EXECUTORS):
                statement = argument(call, "query", 0)
                return self.statements.of(statement, frame) if statement is not None else None
        if function.attr not in FETCHES:
            return None
        query = self.statements.of(function.value, frame)
        if query is None or not query.executed:
            query = self._of_cursor(function.value, call, frame)
        if query is not None and function.attr == "to_list" and _has_length(call):
            return Query(Extent.LIMITED, True)
        return query

    def _of_cursor(self, cursor: ast.expr, fetch: ast.Call, frame: Frame) -> Query | None:
        """Return what the last ``cursor.execute(...)`` before a fetch executed."""
        if frame.function is None or not self.statements.is_a(cursor, frame, EXECUTORS):
            return None
        name = ast.unparse(cursor)
        executed: ast.Call | None = None
        for call in frame.function.calls:
            if call is fetch:
                break
            if isinstance(call.func, ast.Attribute) and call.func.attr in EXECUTES and call.args:
                if ast.unparse(call.func.value) == name:
                    executed = call
        return self.statements.of(executed.args[0], frame) if executed is not None else None

    def _kept(self, call: ast.Call, frame: Frame) -> list[ast.expr]:
        """Return the arguments whose items a call keeps: of models, responses, ``list(...)``."""
        kinds = [k for k in self.inference.infer(call.func, frame.module) if k != NONE]
        if not kinds or not all(
            isinstance(k, (ClassRef, FunctionRef))
            and (k.info.qualname in KEEPING or self._makes(k))
            for k in kinds
        ):
            return []
        return [*call.args, *(keyword.value for keyword in call.keywords)]

    def _makes(self, kind: ClassRef | FunctionRef) -> bool:
        if isinstance(kind, FunctionRef):
            return kind.info.module.is_stub and kind.info.name in VALIDATING
        return not kind.info.module.is_stub or self.inference.is_subclass(
            (kind,), (*MODELS, *JSON_RESPONSES)
        )


def _parts(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return list(node.elts)
    if isinstance(node, (ast.Dict, ast.BoolOp)):
        return list(node.values)
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    return []


def _is_empty(node: ast.expr) -> bool:
    if isinstance(node, (ast.List, ast.Set)):
        return not node.elts
    if isinstance(node, ast.Dict):
        return not node.keys
    return isinstance(node, ast.Call) and not node.args and not node.keywords


def _fills(loop: ast.For | ast.AsyncFor, name: str) -> bool:
    for node in ast.walk(loop):
        target: ast.AST | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            target = node.func.value if node.func.attr in GROWING else None
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            target = node.value
        if isinstance(target, ast.Name) and target.id == name:
            return True
    return False


def _has_length(call: ast.Call) -> bool:
    length = argument(call, "length", 0)
    return length is not None and not (isinstance(length, ast.Constant) and length.value is None)
