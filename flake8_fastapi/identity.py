"""What a finding is known by when lines move: its definition and its line, not its number."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

from flake8_fastapi.digests import digest

MODULE = "<module>"
#: Longer lines are cut in what people read; the fingerprint is made of the whole line.
MAX_SHOWN = 88

_BREAK = re.compile(r"\r\n|\r|\n")
_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Identity(NamedTuple):
    """One place as a baseline knows it.

    `scope` is the qualified name of the innermost definition around it and `shown` its line as
    people read it; `fingerprint` is made of the scope and of the whole line. `silenced` tells
    whether the line has a ``# noqa``.
    """

    scope: str
    shown: str
    fingerprint: str
    silenced: bool


class Identities:
    """The identities of the lines of one file, as far as they are asked for."""

    def __init__(self, text: str, tree: ast.Module) -> None:
        self._text = text
        self._lines = _BREAK.split(text)
        self._tree = tree
        self._scopes: list[tuple[int, int, str]] | None = None
        self._comments: dict[int, int] | None = None

    def of(self, line: int) -> Identity:
        """Return the identity of a line, counted from 1."""
        raw = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        code = self._without_comment(line, raw)
        scope = self._scope(line)
        silenced = "noqa" in raw[len(code) :].lower()
        return Identity(scope, self._shown(line, code), _digest(scope, code), silenced)

    def _scope(self, line: int) -> str:
        if self._scopes is None:
            self._scopes = list(_definitions(self._tree))
        around = [found for found in self._scopes if found[0] <= line <= found[1]]
        return max(around)[2] if around else MODULE

    def _without_comment(self, line: int, raw: str) -> str:
        if "#" not in raw:
            return raw
        if self._comments is None:
            self._comments = dict(_comments(self._text))
        return raw[: self._comments.get(line, len(raw))]

    def _shown(self, line: int, code: str) -> str:
        """Return the line without what its strings say: a secret is not for a second file."""
        data = code.encode("utf-8", "surrogatepass")
        for start, end in sorted(_strings(self._tree, line), reverse=True):
            data = data[:start] + b"'...'" + (data[end:] if end is not None else b"")
        shown = re.sub(r"\s+", " ", data.decode("utf-8", "surrogatepass")).strip()
        return shown if len(shown) <= MAX_SHOWN else f"{shown[:MAX_SHOWN]} ..."


def _digest(scope: str, code: str) -> str:
    """Return the fingerprint; what a formatter changes within a line does not change it."""
    normal = re.sub(r"\s+", "", code).replace("'", '"').rstrip(",\\")
    return digest(scope, normal, size=8)


def _definitions(tree: ast.Module) -> Iterator[tuple[int, int, str]]:
    """Yield first line, last line and qualified name of all definitions, decorators included."""
    pending: list[tuple[ast.AST, str]] = [(tree, "")]
    while pending:
        node, prefix = pending.pop()
        if isinstance(node, _Definition):
            first = min([node.lineno, *(part.lineno for part in node.decorator_list)])
            yield first, node.end_lineno or node.lineno, prefix + node.name
            prefix = f"{prefix}{node.name}."
        pending.extend((child, prefix) for child in ast.iter_child_nodes(node))


def _strings(tree: ast.Module, line: int) -> Iterator[tuple[int, int | None]]:
    """Yield start and end, in bytes, of the outermost strings on a line; None is its end."""
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        last = getattr(node, "end_lineno", None)
        if isinstance(node, ast.stmt | ast.expr):
            first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
            if not first <= line <= (last or first):
                continue
        if _is_string(node):
            assert isinstance(node, ast.expr)
            start = node.col_offset if node.lineno == line else 0
            yield start, (node.end_col_offset if last == line else None)
        else:
            pending.extend(ast.iter_child_nodes(node))


def _is_string(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    return isinstance(node, ast.JoinedStr) or type(node).__name__ == "TemplateStr"


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield line and column of the comments; as far as the text can be read."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start
    except (tokenize.TokenError, SyntaxError):
        return
