"""Attributes that are read after the commit that expired them.

Source: SQLAlchemy "Session Basics: Committing" and "Expiring and Refreshing".
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.loading import LOADS, Loading
from flake8_fastapi.model.orm import Orm
from flake8_fastapi.model.sessions import Sessions
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.flow import blocks, position

LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)


@dataclass(frozen=True)
class ExpiredRead:
    """An attribute read of an object that a commit has expired: which object, which commit."""

    node: ast.Attribute
    name: str
    commit: ast.AST


class Expiry:
    """What commits of asynchronous sessions expire, in one project."""

    def __init__(
        self,
        routing: Routing,
        orm: Orm,
        sessions: Sessions,
        loading: Loading,
        is_production: Callable[[Module], bool],
    ) -> None:
        self.inference = routing.inference
        self.routing = routing
        self.is_production = is_production
        self.orm = orm
        self.sessions = sessions
        self.loading = loading

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
    def all_expire(self) -> bool:
        """True when every factory of asynchronous sessions in production code expires objects."""
        found = [
            self.sessions.expires(call, module)
            for module in self.routing.modules_with("sessionmaker", "AsyncSession(")
            if self.is_production(module)
            for call in self.factories(module)
        ]
        return bool(found) and all(found)

    def reads(self, function: FunctionInfo) -> Iterator[ExpiredRead]:
        """Yield for every commit and object the first read of what the commit expired."""
        nodes = body_nodes(function.node)
        reported: set[ast.AST] = set()
        for commit, session in self._commits(nodes, function.module):
            body = _Body(self, nodes, function.module, commit, session)
            done: set[str] = set()
            for node in body.reads_after():
                name = ast.unparse(node.value)
                if name in done or not body.expired(node):
                    continue
                done.add(name)
                if node not in reported:
                    reported.add(node)
                    yield ExpiredRead(node, name, commit)

    def _commits(
        self, nodes: Sequence[ast.AST], module: Module
    ) -> Iterator[tuple[ast.AST, ast.expr]]:
        """Yield the commits of sessions that are known to expire, ends of ``begin()`` included."""
        for node in nodes:
            session: ast.expr | None = None
            if isinstance(node, ast.Await) and _method(node.value) == "commit":
                session = _receiver(node.value)
            elif (
                isinstance(node, ast.AsyncWith) and _method(node.items[-1].context_expr) == "begin"
            ):
                session = _receiver(node.items[-1].context_expr)
            if isinstance(session, (ast.Name, ast.Attribute)) and self._expires(session, module):
                yield node, session

    def _expires(self, session: ast.expr, module: Module) -> bool:
        if not self.sessions.is_async(session, module):
            return False
        makers = self.sessions.makers(session, module)
        if makers is None:
            return self.sessions.is_unseen(session, module) and self.all_expire
        return bool(makers) and all(self.sessions.expires(call, home) for call, home in makers)


class _Body:
    """One function body seen from one commit of one session."""

    def __init__(
        self,
        expiry: Expiry,
        nodes: Sequence[ast.AST],
        module: Module,
        commit: ast.AST,
        session: ast.expr,
    ) -> None:
        self.expiry = expiry
        self.inference = expiry.inference
        self.nodes = nodes
        self.module = module
        self.commit = commit
        self.session = ast.unparse(session)
        self.end = (getattr(commit, "end_lineno", 0), getattr(commit, "end_col_offset", 0))

    def reads_after(self) -> list[ast.Attribute]:
        """Return the attribute reads of variables that the commit certainly precedes."""
        found = [
            node for node in self.nodes
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
            and isinstance(node.value, ast.Name) and position(node) >= self.end
        ]  # fmt: skip
        return [node for node in found if self._precedes(node)]

    def _precedes(self, node: ast.AST) -> bool:
        """Tell whether whoever comes to the node has passed the commit."""
        around = {id(n) for n in (node, *self.module.ancestors(node))}
        child: ast.AST | None = self.module.statement(self.commit)
        while child is not None:
            parent = self.module.parent(child)
            if parent is None:
                return False
            for block in blocks(parent):
                if child in block:
                    rest = block[block.index(child) + 1 :]
                    if any(id(statement) in around for statement in rest):
                        return True
            if not _is_passed(parent, child):
                return False
            child = parent
        return False

    def expired(self, node: ast.Attribute) -> bool:
        """Tell whether the value read is certainly expired and not loaded again."""
        variable = node.value
        assert isinstance(variable, ast.Name)
        info = self.expiry.orm.mapped_class(self.inference.infer(variable, self.module))
        if info is None or not self.expiry.orm.is_column(info, node.attr):
            return False
        if not self._is_same(variable) or not self._belongs(variable):
            return False
        between = [n for n in self.nodes if self.end <= position(n) < position(node)]
        return not any(self._cures(n, variable.id, node.attr) for n in between)

    def _is_same(self, variable: ast.Name) -> bool:
        """Tell whether the variable was bound once, before the commit."""
        bindings = self._bindings(variable)
        return len(bindings) == 1 and all(
            not isinstance(b, (ast.For, ast.AsyncFor, ast.comprehension)) and position(b) < self.end
            for b in bindings
        )

    def _bindings(self, name: ast.Name) -> list[ast.AST]:
        found = self.inference.names.lookup(name.id, name, self.module)
        return [d.binding.node for d in found if d.binding is not None]

    def _belongs(self, variable: ast.Name) -> bool:
        """Tell whether the session holds the object when it commits: added to it, or its own."""
        held = False
        for node in self.nodes:
            if isinstance(node, ast.Call) and _receiver_text(node) == self.session:
                method = _method(node)
                if method in ("delete", "expunge", "expunge_all") and _names(node, variable.id):
                    return False
                if method in ("add", "add_all") and position(node) < self.end:
                    held = held or _names(node, variable.id)
        if held:
            return True
        origins = self.expiry.loading.origins(variable, self.module)
        return bool(origins) and all(
            o.session == self.session and o.call in self.nodes and not o.path for o in origins or ()
        )

    def _cures(self, node: ast.AST, name: str, attribute: str) -> bool:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == name:
                stored = isinstance(node.ctx, ast.Store) and node.attr == attribute
                return stored or node.attr == "awaitable_attrs"
        if not isinstance(node, ast.Call):
            return False
        if _receiver_text(node) == self.session:
            if _method(node) == "refresh":
                return _names(node, name) and _refreshes(node, attribute)
            return _method(node) in LOADS or _method(node) == "run_sync"
        return isinstance(self.module.parent(node), ast.Await) and (
            _names(node, name) or _names(node, self.session)
        )


def _is_passed(parent: ast.AST, child: ast.AST) -> bool:
    """Tell whether leaving a statement by its end means that its inner block ran."""
    if isinstance(parent, (ast.With, ast.AsyncWith)):
        return True
    if isinstance(parent, ast.Try):
        if child in parent.finalbody or child in parent.orelse or child in parent.body:
            return all(isinstance(h.body[-1], LEAVING) for h in parent.handlers)
    return False


def _method(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr
    return ""


def _receiver(node: ast.expr) -> ast.expr | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.value
    return None


def _receiver_text(call: ast.Call) -> str:
    receiver = _receiver(call)
    return ast.unparse(receiver) if isinstance(receiver, (ast.Name, ast.Attribute)) else ""


def _names(call: ast.Call, name: str) -> bool:
    """Tell whether an argument of the call is (or holds) this variable."""
    given = [*call.args, *(k.value for k in call.keywords)]
    return any(
        ast.unparse(n) == name
        for value in given
        for n in ast.walk(value)
        if isinstance(n, (ast.Name, ast.Attribute))
    )


def _refreshes(call: ast.Call, attribute: str) -> bool:
    given = argument(call, "attribute_names", 1)
    if not isinstance(given, (ast.List, ast.Tuple, ast.Set)):
        return True
    return any(isinstance(i, ast.Constant) and i.value == attribute for i in given.elts)
