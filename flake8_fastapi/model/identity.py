"""Which dependencies are the same: equal callables, equal calls, equal options."""

from __future__ import annotations

import ast
from collections.abc import Hashable
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Use
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.parameters import depends_target
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import Instance, without_none

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Bindings that give a name the same value wherever it is used.
STEADY = ("assign", "annotation", "parameter", "def", "class")
MAX_DEPTH = 8


def identity(inference: Inference, use: Use) -> Hashable | None:
    """Return something that is equal for uses of the same dependency; None if that is unknown."""
    target = depends_target(use.call, None)
    if target is not None:
        what = _key(inference, target, use.module, 0)
    else:
        what = _class_of(inference, use)
    options = _options(inference, use)
    return None if what is None or options is None else (what, options)


def _class_of(inference: Inference, use: Use) -> Hashable | None:
    """``Depends()`` takes the class of the annotation."""
    kinds = without_none(use.parameter.types) if use.parameter is not None else ()
    kind = kinds[0] if len(kinds) == 1 else None
    return (id(kind.info.node),) if isinstance(kind, Instance) else None


def _options(inference: Inference, use: Use) -> Hashable | None:
    keys = {
        k.arg: _key(inference, k.value, use.module, 0)
        for k in use.call.keywords
        if k.arg != "dependency"
    }
    return None if None in keys or None in keys.values() else frozenset(keys.items())


def _key(inference: Inference, node: ast.expr, module: Module, depth: int) -> Hashable | None:
    if depth > MAX_DEPTH:
        return None
    if isinstance(node, ast.Constant):
        return type(node.value), node.value
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _named(inference, node, module, depth)
    if isinstance(node, (ast.List, ast.Tuple)):
        return _all(inference, [("", item) for item in node.elts], module, depth)
    if isinstance(node, ast.Call):
        parts = [("", node.func), *(("", a) for a in node.args)]
        named = [(k.arg or "**", k.value) for k in node.keywords]
        return _all(inference, [*parts, *sorted(named, key=lambda pair: pair[0])], module, depth)
    return None


def _all(
    inference: Inference, parts: list[tuple[str, ast.expr]], module: Module, depth: int
) -> Hashable | None:
    keys = [(name, _key(inference, node, module, depth + 1)) for name, node in parts]
    return None if any(key is None for _, key in keys) else tuple(keys)


def _is_of_factory(binding: Binding, node: ast.expr, module: Module) -> bool:
    """``def require(right): return Depends(Check(right))`` gives another one at each call."""
    function = module.function(node)
    return (
        function is not None
        and isinstance(module.statement(node), ast.Return)
        and binding.node is not None
        and module.index.parents.get(binding.node) is not None
        and any(outer is function for outer in module.ancestors(binding.node))
    )


def _named(
    inference: Inference, node: ast.Name | ast.Attribute, module: Module, depth: int
) -> Hashable | None:
    definitions = inference.definitions(node, module)
    keys: list[Hashable] = []
    for definition in definitions:
        binding = definition.binding
        if binding is None:
            keys.append((definition.external or id(definition.module),))
        elif binding.kind in STEADY and not _is_of_factory(binding, node, module):
            keys.append((id(binding.node), binding.name, *binding.path))
        else:
            return None
    if keys:
        return tuple(keys)
    if isinstance(node, ast.Attribute):
        owner = _key(inference, node.value, module, depth + 1)
        return None if owner is None else (owner, node.attr)
    return None
