"""Loops over literal collections, turn by turn."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Turn = dict[str, ast.expr]
MAX_TURNS = 100


def turns(inference: Inference, node: ast.AST, module: Module) -> list[Turn]:
    """Return what the loop around a node gives its targets, an entry for each turn.

    Only a collection written in the same module can be unrolled; otherwise the list is empty.
    """
    loop = module.enclosing(node, ast.For)
    if loop is None or loop is node:
        return []
    rows = _rows(inference, loop.iter, module)
    found = [turn for turn in (_bound(loop.target, row) for row in rows) if turn]
    return found if len(found) == len(rows) <= MAX_TURNS else []


def _rows(inference: Inference, node: ast.expr, module: Module) -> list[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        inner = _display(inference, node.func.value, module)
        if node.func.attr == "items" and isinstance(inner, ast.Dict):
            return [
                ast.Tuple(elts=[key, value], ctx=ast.Load())
                for key, value in zip(inner.keys, inner.values)
                if key is not None
            ]
        return []
    shown = _display(inference, node, module)
    if isinstance(shown, (ast.List, ast.Tuple)):
        return [item for item in shown.elts if not isinstance(item, ast.Starred)]
    return []


def _display(inference: Inference, node: ast.expr, module: Module) -> ast.expr:
    if not isinstance(node, ast.Name):
        return node
    definitions = inference.definitions(node, module)
    if len(definitions) == 1 and definitions[0].module is module:
        binding = definitions[0].binding
        if binding is not None and binding.value is not None and not binding.path:
            return binding.value
    return node


def _bound(target: ast.expr, value: ast.expr) -> Turn:
    if isinstance(target, ast.Name):
        return {target.id: value}
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        if len(target.elts) == len(value.elts):
            pairs = zip(target.elts, value.elts)
            return {name: v for t, each in pairs for name, v in _bound(t, each).items()}
    return {}
