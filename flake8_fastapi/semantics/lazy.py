"""Code that runs at the first call only: what fills a global, an attribute or an entry."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.project.module import FunctionNode
from flake8_fastapi.semantics.entities import body_nodes, first_parameter, nodes_in

Nodes = frozenset[ast.AST]


def made_once(function: FunctionNode) -> frozenset[ast.AST]:
    """Return the nodes that give something shared, X, a value while it has none.

    They stand under ``if X is None:`` or ``if cls not in X:``, or after ``if X: return X``.
    """
    shared = {name for node in nodes_in(function, ast.Global) for name in node.names}
    found: set[ast.AST] = set()
    for node in nodes_in(function, ast.If):
        target = _tested(node.test) or _entry(node.test, function)
        if target is not None and _is_shared(target, shared) and _assigns(node.body, target):
            found.update(inner for each in node.body for inner in ast.walk(each))
    for statement, rest in _returned_early(function, shared):
        if _assigns(rest, statement):
            found.update(inner for each in rest for inner in ast.walk(each))
    return frozenset(found)


def _tested(test: ast.expr) -> ast.expr | None:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    return _compared_with_none(test, ast.Is)


def _compared_with_none(test: ast.expr, operator: type[ast.cmpop]) -> ast.expr | None:
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], operator):
        right = test.comparators[0]
        if isinstance(right, ast.Constant) and right.value is None:
            return test.left
    return None


def _entry(test: ast.expr, function: FunctionNode) -> ast.expr | None:
    """Return ``X[cls]`` of ``cls not in X``: there is one entry for a class, and not for a key."""
    if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.NotIn):
        return None
    key, holder = test.left, test.comparators[0]
    if isinstance(key, ast.Name) and key.id == first_parameter(function) == "cls":
        return ast.Subscript(holder, key, ast.Load())
    return None


def _returned_early(
    function: FunctionNode, shared: set[str]
) -> Iterator[tuple[ast.expr, list[ast.stmt]]]:
    """Yield what a function returns when it is there already, with the statements that follow."""
    for index, statement in enumerate(function.body):
        if not isinstance(statement, ast.If) or statement.orelse:
            continue
        target = _compared_with_none(statement.test, ast.IsNot) or statement.test
        last = statement.body[-1]
        if (
            _is_shared(target, shared)
            and isinstance(last, ast.Return)
            and last.value is not None
            and ast.unparse(last.value) == ast.unparse(target)
        ):
            yield target, function.body[index + 1 :]


def _is_shared(target: ast.expr, shared: set[str]) -> bool:
    if isinstance(target, ast.Subscript):
        target = target.value
    if isinstance(target, ast.Name):
        return target.id in shared
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        return target.value.id == "cls" or target.value.id[:1].isupper()
    return False


def _assigns(body: list[ast.stmt], target: ast.expr) -> bool:
    wanted = ast.unparse(target)
    return any(
        isinstance(each, ast.Assign) and any(ast.unparse(t) == wanted for t in each.targets)
        for statement in body
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
