"""Keyword arguments of a call, those that ``**options`` hands over included."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import FunctionRef
from flake8_fastapi.semantics.values import written_value

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 6
#: Attributes of a mapping that leave it as it is.
_READING = frozenset({"get", "items", "keys", "values", "copy"})
_HARMLESS = (ast.keyword, ast.Assign, ast.AnnAssign, ast.Dict, ast.BinOp, ast.Return, ast.Compare)


@dataclass
class Keywords:
    """The arguments by name, each with the module it is written in.

    `complete` says that there certainly are no others.
    """

    given: dict[str, tuple[ast.expr, Module]] = field(default_factory=dict)
    complete: bool = True

    def may_have(self, name: str) -> bool:
        """Tell whether an argument is given, or may be."""
        return name in self.given or not self.complete


def keywords_of(inference: Inference, call: ast.Call, module: Module) -> Keywords:
    """Return the keyword arguments of a call as far as the project shows them."""
    found = Keywords()
    for keyword in call.keywords:
        if keyword.arg is not None:
            found.given[keyword.arg] = keyword.value, module
        else:
            add_unpacked(inference, keyword.value, module, found)
    return found


def mapping_of(inference: Inference, node: ast.expr, module: Module) -> Keywords:
    """Return the entries of a mapping with texts for keys, as far as the project shows them."""
    found = Keywords()
    add_unpacked(inference, node, module, found)
    return found


def add_unpacked(inference: Inference, node: ast.expr, module: Module, found: Keywords) -> None:
    """Add to arguments what ``**node`` hands over."""
    _unpack(inference, node, module, found, 0)


def _unpack(
    inference: Inference, node: ast.expr, module: Module, found: Keywords, depth: int
) -> None:
    value, home = written_value(inference, node, module)
    if depth > MAX_DEPTH or (value is not node and _may_change(node, module, value, home)):
        found.complete = False
    elif isinstance(value, ast.Dict):
        for key, item in zip(value.keys, value.values):
            if key is None:
                _unpack(inference, item, home, found, depth + 1)
            elif isinstance(key, ast.Constant) and isinstance(key.value, str):
                found.given[key.value] = item, home
            else:
                found.complete = False
    elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr):
        _unpack(inference, value.left, home, found, depth + 1)
        _unpack(inference, value.right, home, found, depth + 1)
    elif isinstance(value, ast.Call):
        _unpack_call(inference, value, home, found, depth)
    else:
        found.complete = False


def _unpack_call(
    inference: Inference, call: ast.Call, module: Module, found: Keywords, depth: int
) -> None:
    """``dict(a=1, **more)``, and a project function that returns one mapping."""
    if inference.name_of(call.func, module) == "builtins.dict" and len(call.args) <= 1:
        for argument in call.args:
            _unpack(inference, argument, module, found, depth + 1)
        for keyword in call.keywords:
            if keyword.arg is not None:
                found.given[keyword.arg] = keyword.value, module
            else:
                _unpack(inference, keyword.value, module, found, depth + 1)
        return
    kinds = inference.infer(call.func, module)
    kind = kinds[0] if len(kinds) == 1 else None
    returns = kind.info.returns if isinstance(kind, FunctionRef) else []
    if (
        isinstance(kind, FunctionRef)
        and not kind.info.module.is_stub
        and inference.decoration(kind.info).is_transparent
        and len(returns) == 1
        and returns[0].value is not None
    ):
        _unpack(inference, returns[0].value, kind.info.module, found, depth + 1)
    else:
        found.complete = False


def _may_change(node: ast.expr, module: Module, value: ast.expr, home: Module) -> bool:
    """Tell whether a named mapping may be another by the time it is handed over."""
    names = {node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")}
    holder = home.parent(value)
    targets = holder.targets if isinstance(holder, ast.Assign) else []
    if isinstance(holder, ast.AnnAssign):
        targets = [holder.target]
    names.update(t.id for t in targets if isinstance(t, ast.Name))
    return any(_changes(names, each) for each in dict.fromkeys((module, home)))


def _changes(names: set[str], module: Module) -> bool:
    return any(_is_change(use, module) for name in names for use in module.uses(name))


def _is_change(use: ast.expr, module: Module) -> bool:
    parent = module.parent(use)
    if isinstance(parent, ast.Attribute):
        return parent.value is use and parent.attr not in _READING and isinstance(
            module.parent(parent), ast.Call
        )  # fmt: skip
    if isinstance(parent, ast.Subscript):
        return not isinstance(parent.ctx, ast.Load)
    return not isinstance(parent, _HARMLESS)
