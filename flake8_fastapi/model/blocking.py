"""Blocking calls in code that runs on the event loop; what FA001 to FA003 share."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.application import Application
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.calls import Hit
from flake8_fastapi.semantics.entities import FunctionInfo


def blocking_calls(
    application: Application, function: FunctionInfo, category: str
) -> Iterator[tuple[ast.AST, Hit]]:
    """Yield the calls of a coroutine function that block the loop, each with what it reaches.

    Nothing is yielded for functions that are not on the loop. A resource that is used several
    times in one statement or ``with`` block is yielded once.
    """
    hits = [
        (node, hit)
        for node, module in application.calls.actions(function)
        if (hit := application.calls.hit(node, module, category)) is not None
    ]
    if hits and application.loop.is_on(function):
        yield from distinct(hits, function.module)


def distinct(hits: list[tuple[ast.AST, Hit]], module: Module) -> Iterator[tuple[ast.AST, Hit]]:
    """Yield one use of each resource of a statement or ``with`` block, with its place."""
    seen: set[object] = set()
    nodes = {id(node) for node, _ in hits}
    for node, hit in sorted(hits, key=lambda pair: _depth(pair[0])):
        key = _resource(node, module)
        if key in seen or _opened_inside(node, nodes, module):
            continue
        if key is not None:
            seen.add(key)
        yield _place(node), hit


def advice_of(hit: Hit, *, without: str = "") -> str:
    """Return what to use in place of what blocks; `without` is said by the message itself."""
    parts = hit.deed.effect.advice.split(" or ")
    others = [part for part in parts if part != without] or parts
    return " or ".join(
        part if part.startswith(("a ", "an ", "the ")) else f"`{part}`" for part in others
    )


def _depth(node: ast.AST) -> tuple[int, int, int]:
    node = node.iter if isinstance(node, ast.comprehension) else node
    return (
        getattr(node, "lineno", 0),
        getattr(node, "end_lineno", 0) or 0,
        getattr(node, "end_col_offset", 0) or 0,
    )


def _place(node: ast.AST) -> ast.AST:
    if isinstance(node, (ast.With, ast.AsyncWith)):
        return node.items[0].context_expr
    return node.iter if isinstance(node, (ast.For, ast.comprehension)) else node


def root_of(node: ast.AST) -> ast.AST:
    """Return the innermost receiver of a chain of calls, attributes and subscripts."""
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, (ast.Attribute, ast.Subscript, ast.Await)):
            node = node.value
        else:
            return node


def _resource(node: ast.AST, module: Module) -> object:
    """Return what identifies the use of one resource: its ``with`` block or its statement."""
    root = root_of(node)
    if not isinstance(root, ast.Name):
        return None
    receiver = _receiver(node)
    if receiver is None:
        return None
    for outer in module.ancestors(node):
        if isinstance(outer, (ast.With, ast.AsyncWith)) and _binds(outer, root.id):
            return (outer, root.id)
    return (module.statement(node), receiver)


def _receiver(node: ast.AST) -> str | None:
    """Return the text of the object on which a method is called, without the calls on the way."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    inner: ast.AST = node.func.value
    while isinstance(inner, (ast.Call, ast.Subscript, ast.Await)):
        inner = inner.func if isinstance(inner, ast.Call) else inner.value
        if isinstance(inner, ast.Attribute):
            inner = inner.value
    return ast.unparse(inner) if isinstance(inner, (ast.Name, ast.Attribute)) else None


def _binds(node: ast.With | ast.AsyncWith, name: str) -> bool:
    return any(_is_bound(item, name) for item in node.items)


def _is_bound(item: ast.withitem, name: str) -> bool:
    return isinstance(item.optional_vars, ast.Name) and item.optional_vars.id == name


def _opened_inside(node: ast.AST, hits: set[int], module: Module) -> bool:
    """Tell whether the resource was opened by another finding: in the chain or the ``with``."""
    inner = node
    while isinstance(inner, (ast.Call, ast.Attribute, ast.Subscript, ast.Await)):
        inner = inner.func if isinstance(inner, ast.Call) else inner.value
        if id(inner) in hits:
            return True
    if isinstance(node, (ast.With, ast.AsyncWith)):
        return any(_reaches(item.context_expr, hits) for item in node.items)
    if isinstance(node, (ast.For, ast.comprehension)):
        return _reaches(node.iter, hits)
    root = root_of(node)
    if not isinstance(root, ast.Name):
        return False
    for outer in module.ancestors(node):
        if any(_binds_item(g, root.id) and _reaches(g.iter, hits) for g in _generators(outer)):
            return True
        if isinstance(outer, (ast.With, ast.AsyncWith)) and _binds(outer, root.id):
            items = [item for item in outer.items if _is_bound(item, root.id)]
            return any(_reaches(item.context_expr, hits) for item in items)
    return False


def _generators(node: ast.AST) -> list[ast.comprehension]:
    generators: list[ast.comprehension] = getattr(node, "generators", [])
    return generators


def _binds_item(generator: ast.comprehension, name: str) -> bool:
    return isinstance(generator.target, ast.Name) and generator.target.id == name


def _reaches(expression: ast.expr, hits: set[int]) -> bool:
    node: ast.AST = expression
    while isinstance(node, (ast.Call, ast.Attribute, ast.Subscript, ast.Await)):
        if id(node) in hits:
            return True
        node = node.func if isinstance(node, ast.Call) else node.value
    return False
