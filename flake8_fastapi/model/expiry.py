"""Attributes that are read after the commit that expired them.

Source: SQLAlchemy "Session Basics: Committing" and "Expiring and Refreshing".
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.expired_body import Body, method_of, receiver_of
from flake8_fastapi.model.loading import Loading
from flake8_fastapi.model.orm import Orm
from flake8_fastapi.model.sessions import Sessions
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.class_names import bound
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.sources import Sources

MAX_DEPTH = 8


class ExpiredRead(NamedTuple):
    """An attribute read of an object that a commit has expired: which object, which commit.

    The commit may stand in a function, `inside`, that gave the object.
    """

    node: ast.Attribute
    name: str
    commit: ast.AST
    inside: FunctionInfo | None = None


class Expiry:
    """What commits of asynchronous sessions expire, in one project."""

    def __init__(
        self,
        routing: Routing,
        orm: Orm,
        sessions: Sessions,
        loading: Loading,
        sources: Sources,
        is_production: Callable[[Module], bool],
    ) -> None:
        self.inference = routing.inference
        self.routing = routing
        self.is_production = is_production
        self.orm = orm
        self.sessions = sessions
        self.loading = loading
        self.sources = sources
        self._results: Answers[bool] = Answers(False, MAX_DEPTH)

    def factories(self, module: Module) -> list[ast.Call]:
        """Return the calls of a module that make a factory of asynchronous sessions or are one."""
        sessions = self.sessions
        makes, constructs = "sessionmaker" in module.text, "AsyncSession(" in module.text
        return [
            call
            for call in (module.nodes(ast.Call) if makes or constructs else ())
            if (makes and sessions.is_async_factory(call, module))
            or (constructs and sessions.is_handed_out(call, module))
        ]

    @cached_property
    def _makers(self) -> list[Module]:
        """The modules in which such calls may stand; others have a variable of that name."""
        like = re.compile(rf"AsyncSession\(|{bound(self.sessions.factory_names)}")
        return self.routing.modules_with("sessionmaker", "AsyncSession(", like=like.search)

    @cached_property
    def some_expire(self) -> bool:
        """False when every factory of asynchronous sessions certainly keeps its objects."""
        return any(
            self.sessions.expires(call, module) is not False
            for module in self._makers
            for call in self.factories(module)
        )

    @cached_property
    def all_expire(self) -> bool:
        """True when every factory of asynchronous sessions in production code expires objects."""
        found = [
            self.sessions.expires(call, module)
            for module in self._makers
            if self.is_production(module)
            for call in self.factories(module)
        ]
        return bool(found) and all(found)

    def reads(self, function: FunctionInfo) -> Iterator[ExpiredRead]:
        """Yield for every commit and object the first read of what the commit expired."""
        nodes = body_nodes(function.node)
        reported: set[ast.AST] = set()
        for body, inside in self._bodies(nodes, function.module):
            done: set[str] = set()
            for node in body.reads_after():
                name = ast.unparse(node.value)
                if name in done or not body.expired(node):
                    continue
                done.add(name)
                if node not in reported:
                    reported.add(node)
                    yield ExpiredRead(node, name, body.commit, inside)

    def _bodies(
        self, nodes: Sequence[ast.AST], module: Module
    ) -> Iterator[tuple[Body, FunctionInfo | None]]:
        for commit, session in self._commits(nodes, module):
            yield Body(self.orm, self.loading, nodes, module, commit, session), None
        for node in nodes if self.some_expire else ():
            name = _assigned(node)
            if name and isinstance(node, ast.Assign):
                function = self._expired_by(node.value, module)
                if function is not None:
                    body = Body(self.orm, self.loading, nodes, module, node.value, None, name)
                    yield body, function

    # -- what functions give that have committed ---------------------------------------

    def _expired_by(self, node: ast.expr, module: Module) -> FunctionInfo | None:
        """Return the coroutine function that gives an awaited object and has expired it."""
        if not isinstance(node, ast.Await) or not isinstance(node.value, ast.Call):
            return None
        functions = self.sources.called(node.value, module)
        expire = bool(functions) and all(
            self._results.ask(function, partial(self._gives_expired, function))
            for function in functions
        )
        return functions[0] if expire else None

    def _gives_expired(self, function: FunctionInfo) -> bool:
        """Tell whether every object that a function returns was expired by its last commit."""
        returned = [r.value for r in function.returns if not _is_none(r.value)]
        return function.is_async and bool(returned) and not function.yields and all(
            value is not None and self._is_expired(value, function) for value in returned
        )  # fmt: skip

    def _is_expired(self, value: ast.expr, function: FunctionInfo) -> bool:
        if not isinstance(value, ast.Name):
            return self._expired_by(value, function.module) is not None
        nodes = body_nodes(function.node)
        return any(
            body.precedes(value) and body.holds_expired(value)
            for body, _ in self._bodies(nodes, function.module)
        )

    def _commits(
        self, nodes: Sequence[ast.AST], module: Module
    ) -> Iterator[tuple[ast.AST, ast.expr]]:
        """Yield the commits of sessions that are known to expire, ends of ``begin()`` included."""
        for node in nodes:
            session: ast.expr | None = None
            if isinstance(node, ast.Await) and method_of(node.value) == "commit":
                session = receiver_of(node.value)
            elif (
                isinstance(node, ast.AsyncWith)
                and method_of(node.items[-1].context_expr) == "begin"
            ):
                session = receiver_of(node.items[-1].context_expr)
            if isinstance(session, (ast.Name, ast.Attribute)) and self._expires(session, module):
                yield node, session

    def _expires(self, session: ast.expr, module: Module) -> bool:
        if not self.sessions.is_async(session, module):
            return False
        makers = self.sessions.makers(session, module)
        if makers is None:
            return self.sessions.is_unseen(session, module) and self.all_expire
        return bool(makers) and all(self.sessions.expires(call, home) for call, home in makers)


def _assigned(node: ast.AST) -> str:
    """Return the variable that a statement assigns, alone."""
    targets = node.targets if isinstance(node, ast.Assign) else []
    target = targets[0] if len(targets) == 1 else None
    return target.id if isinstance(target, ast.Name) else ""


def _is_none(node: ast.expr | None) -> bool:
    return node is None or (isinstance(node, ast.Constant) and node.value is None)
