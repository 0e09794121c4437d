"""Code that runs at the first call only: what fills a module global or a class attribute."""

from __future__ import annotations

import ast

from flake8_fastapi.project.module import FunctionNode
from flake8_fastapi.semantics.entities import body_nodes


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
