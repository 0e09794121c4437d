"""What tests before a use say of an object: which of its attributes are set, which are empty."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from flake8_fastapi.project.module import SCOPES, Module
from flake8_fastapi.semantics.flow import LEAVING, blocks


@dataclass
class KnownParts:
    """Attributes of an object that are certainly true, or certainly not."""

    full: set[str] = field(default_factory=set)
    empty: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.full or self.empty)


def known_parts(use: ast.Name, module: Module) -> KnownParts:
    """Return what ``if not x.part: raise`` before a use of `x`, or an ``if`` around it, says."""
    known = KnownParts()
    child: ast.AST = use
    for parent in module.ancestors(use):
        if isinstance(parent, ast.If) and child in parent.body:
            _note(known, parent.test, use.id, holds=True)
        elif isinstance(parent, ast.If) and child in parent.orelse:
            _note(known, parent.test, use.id, holds=False)
        if not _note_guards(known, parent, child, use.id) or isinstance(parent, SCOPES):
            break
        child = parent
    return known


def _note_guards(known: KnownParts, parent: ast.AST, child: ast.AST, name: str) -> bool:
    """Note earlier ``if ...: raise`` in the block of `child`; False where the name gets a value."""
    block = next((b for b in blocks(parent) if child in b), [])
    for statement in reversed(block[: block.index(child)] if isinstance(child, ast.stmt) else []):
        if _binds(statement, name):
            return False
        if isinstance(statement, ast.If) and not statement.orelse:
            if isinstance(statement.body[-1], LEAVING):
                _note(known, statement.test, name, holds=False)
    return True


def _binds(statement: ast.stmt, name: str) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load)
        for node in ast.walk(statement)
    )


def _note(known: KnownParts, test: ast.expr, name: str, *, holds: bool) -> None:
    """Note what a test says where it holds, or where it does not."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        _note(known, test.operand, name, holds=not holds)
    elif isinstance(test, ast.BoolOp):
        if isinstance(test.op, ast.And) is holds:
            for part in test.values:
                _note(known, part, name, holds=holds)
    elif isinstance(test, ast.Compare):
        is_none = _compares_with_none(test)
        if is_none is not None:
            _note(known, test.left, name, holds=holds is not is_none)
    elif isinstance(test, ast.Attribute) and isinstance(test.value, ast.Name):
        if test.value.id == name:
            (known.full if holds else known.empty).add(test.attr)


def _compares_with_none(test: ast.Compare) -> bool | None:
    """Return True for ``x is None``, False for ``x is not None``, None for other comparisons."""
    right = test.comparators[0]
    if len(test.ops) != 1 or not isinstance(right, ast.Constant) or right.value is not None:
        return None
    if isinstance(test.ops[0], (ast.Is, ast.Eq)):
        return True
    return False if isinstance(test.ops[0], (ast.IsNot, ast.NotEq)) else None
