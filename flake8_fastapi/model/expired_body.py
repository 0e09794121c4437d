"""What one commit expired, in the body of one function."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from flake8_fastapi.model.loading import LOADS, Loading
from flake8_fastapi.model.orm import Orm
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.flow import blocks, position

LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)


class Body:
    """One function body seen from one commit of one session.

    Where a call has committed, the session is not known, and it is about one variable `only`.
    """

    def __init__(
        self,
        orm: Orm,
        loading: Loading,
        nodes: Sequence[ast.AST],
        module: Module,
        commit: ast.AST,
        session: ast.expr | None,
        only: str = "",
    ) -> None:
        self.orm = orm
        self.loading = loading
        self.inference = loading.inference
        self.nodes = nodes
        self.module = module
        self.commit = commit
        self.only = only
        self.session = ast.unparse(session) if session is not None else None
        self.end = (getattr(commit, "end_lineno", 0), getattr(commit, "end_col_offset", 0))

    def reads_after(self) -> list[ast.Attribute]:
        """Return the attribute reads of variables that the commit certainly precedes."""
        found = [
            node for node in self.nodes
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
            and isinstance(node.value, ast.Name) and position(node) >= self.end
        ]  # fmt: skip
        return [node for node in found if self.precedes(node)]

    def precedes(self, node: ast.AST) -> bool:
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
        info = self.orm.mapped_class(self.inference.infer(variable, self.module))
        if info is None or not self.orm.is_column(info, node.attr):
            return False
        return self.holds_expired(variable, node.attr)

    def holds_expired(self, variable: ast.Name, attribute: str = "") -> bool:
        """Tell whether a variable is certainly what the commit expired, not loaded again since.

        Calls around the variable run when it was read.
        """
        if not self._is_same(variable) or not self._belongs(variable):
            return False
        around = {id(n) for n in self.module.ancestors(variable)}
        return not any(
            self._cures(n, variable.id, attribute)
            for n in self.nodes
            if self.end <= position(n) < position(variable)
            and (id(n) not in around or method_of(n) == "run_sync")
        )

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
        if self.session is None:
            return variable.id == self.only
        held = False
        for node in self.nodes:
            if isinstance(node, ast.Call) and _receiver_text(node) == self.session:
                method = method_of(node)
                if method in ("delete", "expunge", "expunge_all") and _names(node, variable.id):
                    return False
                if method in ("add", "add_all") and position(node) < self.end:
                    held = held or _names(node, variable.id)
        if held:
            return True
        origins = self.loading.origins(variable, self.module)
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
        if self.session is None:
            return isinstance(self.module.parent(node), ast.Await)
        if _receiver_text(node) == self.session:
            if method_of(node) == "refresh":
                return _names(node, name) and _refreshes(node, attribute)
            return method_of(node) in LOADS or method_of(node) == "run_sync"
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


def method_of(node: ast.AST) -> str:
    """Return the name of the method that a node calls, or ""."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr
    return ""


def receiver_of(node: ast.AST) -> ast.expr | None:
    """Return what a node calls a method of."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.value
    return None


def _receiver_text(call: ast.Call) -> str:
    receiver = receiver_of(call)
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
