"""Syntax of newer Python versions, written the older way so that this interpreter can read it.

Only neighbours of the file at hand are read like this: what flake8 itself cannot parse it reports.
Lines stay where they are; columns on rewritten lines may not. Type parameters leave the text and
are put back into the tree, where newer versions have them.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from flake8_fastapi.expressions import expression

#: ``except A, B:`` without parentheses (PEP 758, Python 3.14).
_EXCEPT = expression(
    r"^([ \t]*except\*?[ \t]+)([^\s():#'\"][^():#'\"\n]*,[^():#'\"\n]*?)([ \t]*:)", re.M
)
#: ``def f[T](...)``, ``class A[T]:`` (PEP 695, Python 3.12) and defaults (PEP 696, Python 3.13).
_PARAMETERS = expression(
    r"^([ \t]*(?:async[ \t]+def|def|class)[ \t]+(\w+))"
    r"\[([^\[\]]*(?:\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\][^\[\]]*)*)\]([(:])",
    re.M,
)
#: ``type X = ...`` and ``type X[T] = ...`` (PEP 695).
_ALIAS = expression(r"^([ \t]*)type[ \t]+(\w+)(?:\[[^\]\n]*\])?[ \t]*=", re.M)


class TypeParameter(ast.AST):
    """What ``ast.TypeVar`` and its kin are to newer versions."""

    _fields = ("name", "bound", "default_value")
    name: str
    bound: ast.expr | None
    default_value: ast.expr | None


def lowered(text: str) -> str:
    """Return the text with newer statements replaced by older ones of the same meaning."""
    text = _EXCEPT.sub(r"\1(\2)\3", text)
    text = _PARAMETERS.sub(_without, text)
    return _ALIAS.sub(r"\1\2 =", text)


def _without(match: re.Match[str]) -> str:
    lines = "\n" * match[3].count("\n")
    if match[4] == ":":
        return f"{match[1]}({lines}):" if lines else f"{match[1]}:"
    return f"{match[1]}({lines}"


def give_back(tree: ast.Module, text: str) -> None:
    """Enter the type parameters of a text into the tree of the lowered text."""
    written = {
        (text.count("\n", 0, match.start(2)) + 1, match[2]): match[3]
        for match in _PARAMETERS.finditer(text)
    }
    for node in ast.walk(tree) if written else ():
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            parameters = written.get((node.lineno, node.name))
            if parameters is not None:
                holder: Any = node
                holder.type_params = _parameters(parameters, node)


def _parameters(text: str, holder: ast.stmt) -> list[TypeParameter]:
    """``T: bound = default, *Ts, **P`` reads like the parameters of a function."""
    try:
        tree = ast.parse(f"def _({text}\n): ...")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    arguments = function.args
    plain = [*arguments.args, *arguments.kwonlyargs]
    defaults = [None] * (len(arguments.args) - len(arguments.defaults)) + [
        *arguments.defaults,
        *arguments.kw_defaults,
    ]
    pairs = [*zip(plain, defaults), (arguments.vararg, None), (arguments.kwarg, None)]
    named = [(arg, default) for arg, default in pairs if arg is not None]
    named.sort(key=lambda pair: (pair[0].lineno, pair[0].col_offset))
    return [_parameter(arg, default, holder) for arg, default in named]


def _parameter(arg: ast.arg, default: ast.expr | None, holder: ast.stmt) -> TypeParameter:
    found = TypeParameter()
    found.name, found.bound, found.default_value = arg.arg, arg.annotation, default
    return ast.copy_location(found, holder)
