"""Stub modules, whose classes are parsed when something is asked about them.

Stubs describe whole libraries, and a file that is checked leads to a few classes of them: to parse
those of FastAPI, SQLAlchemy and Pydantic in full takes as long as flake8's own look at the file.
"""

from __future__ import annotations

import ast
import re
from functools import cached_property
from pathlib import Path

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import Module, Node, parse

#: A class of the module itself: its head on one line and the indented body.
_CLASS = expression(r"^(class [^\n]*:)\n((?:[ \t][^\n]*\n|\n)+)", re.MULTILINE)

#: What no stub has, and semantics ask of every module. Type parameters are another.
ABSENT = frozenset({ast.Global, ast.Yield, ast.YieldFrom})


def stub_module(name: str, path: Path, text: str) -> Module | None:
    """Return the module of a stub, or None when it cannot be parsed."""
    bodies: dict[int, str] = {}
    tree = parse(_CLASS.sub(lambda found: _without_body(found, bodies), text))
    return None if tree is None else _Stub(name, path, text, tree, bodies)


def _without_body(found: re.Match[str], bodies: dict[int, str]) -> str:
    line = found.string.count("\n", 0, found.start()) + 1
    bodies[line] = found[2]
    return f"{found[1]} ...\n" + "\n" * found[2].count("\n")


class _Stub(Module):
    type_parameters = frozenset()

    def __init__(
        self, name: str, path: Path, text: str, tree: ast.Module, bodies: dict[int, str]
    ) -> None:
        super().__init__(name, path, text, tree, is_stub=True)
        self._bodies = bodies

    def complete(self, node: ast.ClassDef) -> None:
        body = self._bodies.pop(node.lineno, None)
        if body is None:
            return
        tree = parse("\n" * (node.lineno - 1) + f"class _:\n{body}")
        whole = tree.body[0] if tree is not None else None
        if isinstance(whole, ast.ClassDef):
            node.body = whole.body
            node.end_lineno, node.end_col_offset = whole.end_lineno, whole.end_col_offset
            if "index" in self.__dict__:
                self.adopt(node, self.tree)

    def nodes(self, kind: type[Node]) -> list[Node]:
        return [] if kind in ABSENT else self._whole.nodes(kind)

    @cached_property
    def _whole(self) -> Module:
        for node in self.tree.body:
            if isinstance(node, ast.ClassDef):
                self.complete(node)
        return Module(self.name, self.path, self.text, self.tree, is_stub=True)
