"""Arguments of a call: which expression goes to which parameter."""

from __future__ import annotations

import ast


def bind(arguments: ast.arguments, call: ast.Call, *, skip: int = 0) -> dict[str, ast.expr]:
    """Return the argument expressions by parameter; `skip` counts bound parameters (``self``).

    What comes from ``*args`` or ``**kwargs`` of the call is left out; surplus positional
    arguments are found under ``"*0"``, ``"*1"``...
    """
    names = [a.arg for a in (*arguments.posonlyargs, *arguments.args)][skip:]
    found: dict[str, ast.expr] = {}
    for index, value in enumerate(call.args):
        if isinstance(value, ast.Starred):
            break
        found[names[index] if index < len(names) else f"*{index - len(names)}"] = value
    for keyword in call.keywords:
        if keyword.arg is not None:
            found[keyword.arg] = keyword.value
    return found


def argument(call: ast.Call, name: str, position: int | None = None) -> ast.expr | None:
    """Return the argument given by keyword or at a position, or None."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    if position is not None and position < len(call.args):
        if not any(isinstance(a, ast.Starred) for a in call.args[: position + 1]):
            return call.args[position]
    return None


def has_unpacking(call: ast.Call) -> bool:
    """Tell whether the call passes ``*args`` or ``**kwargs`` that cannot be seen."""
    return any(k.arg is None for k in call.keywords) or any(
        isinstance(a, ast.Starred) for a in call.args
    )
