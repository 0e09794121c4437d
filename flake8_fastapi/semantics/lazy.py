"""Code that runs at the first call only: what fills a global, an attribute or an entry."""

from __future__ import annotations

import ast

from flake8_fastapi.project.module import FunctionNode
from flake8_fastapi.semantics.entities import body_nodes

Nodes = frozenset[ast.AST]


def made_once(function: FunctionNode) -> frozenset[ast.AST]:
    """Return the nodes under ``if X is None:`` that give X, something shared, a value."""
    shared = {
        name for node in body_nodes(function) if isinstance(node, ast.Global) for name in node.names
    }
    found: set[ast.AST] = set()
    for node in body_nodes(function):
        if isinstance(node, ast.If):
            target = _tested(node.test)
            if target is not None and _is_shared(target, shared) and _assigns(node, target):
                found.update(inner for each in node.body for inner in ast.walk(each))
    return frozenset(found)


def _tested(test: ast.expr) -> ast.expr | None:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Is):
        right = test.comparators[0]
        if isinstance(right, ast.Constant) and right.value is None:
            return test.left
    return None


def _is_shared(target: ast.expr, shared: set[str]) -> bool:
    if isinstance(target, ast.Name):
        return target.id in shared
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        return target.value.id == "cls" or target.value.id[:1].isupper()
    return False


def _assigns(node: ast.If, target: ast.expr) -> bool:
    wanted = ast.unparse(target)
    return any(
        isinstance(each, ast.Assign) and any(ast.unparse(t) == wanted for t in each.targets)
        for statement in node.body
        for each in ast.walk(statement)
    )


def kept_by_key(function: FunctionNode, own: str | None) -> tuple[Nodes, Nodes]:
    """Return the nodes that fill an entry of a container only where there is none yet.

    The first are those for a container that is shared, the second those for one that the object
    holds, whose name is `own`. Meant are ``if key in store: ... else: store[key] = ...`` and
    ``if key not in store: store[key] = ...``.
    """
    shared: set[ast.AST] = set()
    held: set[ast.AST] = set()
    for node in body_nodes(function):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Compare):
            store = _searched(node.test)
            missing = node.orelse if isinstance(node.test.ops[0], ast.In) else node.body
            if store is None or not _fills(missing, store):
                continue
            nodes = (inner for each in missing for inner in ast.walk(each))
            if isinstance(store, ast.Attribute) and _root(store) == own:
                held.update(nodes)
            elif _is_shared(store, _global_names(store, function)):
                shared.update(nodes)
    return frozenset(shared), frozenset(held)


def _searched(test: ast.Compare) -> ast.Name | ast.Attribute | None:
    """Return the container of ``key in store`` or ``key not in store``."""
    store = test.comparators[0]
    if len(test.ops) != 1 or not isinstance(test.ops[0], (ast.In, ast.NotIn)):
        return None
    return store if isinstance(store, (ast.Name, ast.Attribute)) else None


def _fills(statements: list[ast.stmt], store: ast.expr) -> bool:
    wanted = ast.unparse(store)
    return any(
        isinstance(target, ast.Subscript) and ast.unparse(target.value) == wanted
        for statement in statements
        for each in ast.walk(statement)
        if isinstance(each, ast.Assign)
        for target in each.targets
    )


def _root(node: ast.Attribute) -> str | None:
    return node.value.id if isinstance(node.value, ast.Name) else None


def _global_names(store: ast.expr, function: FunctionNode) -> set[str]:
    """Return the container's name where the function itself does not make it."""
    if not isinstance(store, ast.Name):
        return set()
    arguments = function.args
    parameters = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    own = rebound_names(function) | {parameter.arg for parameter in parameters}
    return {store.id} - own


def rebound_names(function: FunctionNode) -> set[str]:
    """Return the names to which the body of a function gives values."""
    return {
        node.id
        for node in body_nodes(function)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
