"""Whether what a call gives becomes part of what its function returns."""

from __future__ import annotations

import ast

from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import LambdaRef

OUT = (ast.Return, ast.Yield, ast.YieldFrom)


def is_returned(node: ast.AST, function: FunctionInfo | LambdaRef) -> bool:
    """Tell whether something of a call's value may be in what the function returns or yields.

    A value that is only tested, logged or dropped is not.
    """
    if isinstance(function, LambdaRef):
        return True
    statement = function.module.statement(node)
    if statement is None or _is_out(statement):
        return statement is not None
    held = _holders(statement, node)
    if not held:
        return False
    nodes = body_nodes(function.node)
    while True:
        more = {name for each in nodes for name in _passed_on(each, held)}
        if more <= held:
            break
        held |= more
    return any(_names(n) & held for n in nodes if isinstance(n, OUT))


def _is_out(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Return):
        return True
    return isinstance(statement, ast.Expr) and isinstance(
        statement.value, (ast.Yield, ast.YieldFrom)
    )


def _holders(statement: ast.stmt, node: ast.AST) -> set[str]:
    """Return the names that hold the value of `node` after its statement."""
    if isinstance(statement, (ast.If, ast.While)):
        walrus = [n for n in ast.walk(statement.test) if isinstance(n, ast.NamedExpr)]
        return {n.target.id for n in walrus if node in ast.walk(n.value)}
    if isinstance(statement, (ast.With, ast.AsyncWith)):
        targets = [i.optional_vars for i in statement.items if i.optional_vars is not None]
        return {name for target in targets for name in _roots(target)}
    if isinstance(statement, ast.Expr):
        return {name for given, name in _stored(statement) if node in ast.walk(given)}
    return {name for target in _targets(statement) for name in _roots(target)}


def _passed_on(node: ast.AST, held: set[str]) -> set[str]:
    """Return the names that get a value in which one of the held names is."""
    if isinstance(node, ast.Expr):
        return {name for given, name in _stored(node) if _names(given) & held}
    value = node.iter if isinstance(node, (ast.For, ast.AsyncFor)) else getattr(node, "value", None)
    if not isinstance(value, ast.expr) or not _names(value) & held:
        return set()
    return {name for target in _targets(node) for name in _roots(target)}


def _targets(node: ast.AST) -> list[ast.expr]:
    """Return what a statement or walrus assigns to."""
    if isinstance(node, ast.Assign):
        return node.targets
    kinds = (ast.AnnAssign, ast.AugAssign, ast.NamedExpr, ast.For, ast.AsyncFor)
    return [node.target] if isinstance(node, kinds) else []


def _stored(statement: ast.Expr) -> list[tuple[ast.expr, str]]:
    """``found.append(sent)``: each argument with the name of the object that may hold it now."""
    value = statement.value.value if isinstance(statement.value, ast.Await) else statement.value
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
        return []
    given = [*value.args, *(k.value for k in value.keywords)]
    return [(each, name) for each in given for name in _roots(value.func.value)]


def _roots(target: ast.expr) -> list[str]:
    """Return the names that an assignment to a target changes."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return [name for item in target.elts for name in _roots(item)]
    while isinstance(target, (ast.Attribute, ast.Subscript, ast.Starred)):
        target = target.value
    return [target.id] if isinstance(target, ast.Name) else []


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
