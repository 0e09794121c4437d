"""Switches for development: branches, classes and modules that production does not use."""

from __future__ import annotations

import ast

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import Module

DEVELOPMENT = frozenset(
    {"debug", "debugging", "dev", "devel", "develop", "development", "local", "test", "tests",
     "testing", "sandbox", "reload"}
)  # fmt: skip
PRODUCTION = frozenset({"prod", "production", "live", "staging", "deployed", "release"})
_WORD = expression(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def words(name: str) -> frozenset[str]:
    """Return the words of an identifier or text, in lower case."""
    return frozenset(word.lower() for word in _WORD.findall(name))


def is_development_name(name: str) -> bool:
    """Tell whether a name speaks of development, testing or a local machine.

    A `SessionLocal` does not.
    """
    found = words(name)
    return not DEVELOPMENT.isdisjoint(found - {"local"} if "session" in found else found)


def is_production_name(name: str) -> bool:
    """Tell whether a name speaks of production."""
    return not PRODUCTION.isdisjoint(words(name))


def in_development_branch(node: ast.AST, module: Module) -> bool:
    """Tell whether a node only runs where a condition around it asks for development."""
    child = node
    for outer in module.ancestors(node):
        if isinstance(outer, (ast.If, ast.IfExp)) and child is not outer.test:
            asked = _asks(outer.test)
            body = outer.body if isinstance(outer.body, list) else [outer.body]
            if asked is not None and asked == (child in body):
                return True
        child = outer
    return False


def _asks(test: ast.expr) -> bool | None:
    """Return True when the test holds in development, False when in production, None else."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        asked = _asks(test.operand)
        return None if asked is None else not asked
    if isinstance(test, ast.BoolOp):
        parts = {_asks(value) for value in test.values}
        return True if True in parts else False if False in parts else None
    if isinstance(test, ast.Compare) and isinstance(test.ops[0], (ast.NotEq, ast.NotIn, ast.IsNot)):
        asked = _named(test)
        return None if asked is None else not asked
    return _named(test)


def _named(test: ast.expr) -> bool | None:
    found: set[str] = set()
    for node in ast.walk(test):
        if isinstance(node, ast.Name):
            found |= words(node.id)
        elif isinstance(node, ast.Attribute):
            found |= words(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= words(node.value)
    if not found.isdisjoint(DEVELOPMENT):
        return True
    return None if found.isdisjoint(PRODUCTION) else False
