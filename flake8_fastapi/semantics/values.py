"""Values of expressions as far as the text shows them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import first_parameter
from flake8_fastapi.semantics.types import ClassRef, Const, Instance

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_HOPS = 12


def string_value(inference: Inference, node: ast.expr, module: Module) -> str | None:
    """Return the text that an expression certainly is, or None.

    Constants, names of constants, concatenations and f-strings of these are seen.
    """
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left = string_value(inference, node.left, module)
        right = string_value(inference, node.right, module)
        return left + right if left is not None and right is not None else None
    if isinstance(node, ast.JoinedStr):
        return _joined(inference, node, module)
    if isinstance(node, ast.Attribute) and _is_left_to_heirs(inference, node, module):
        return None
    kinds = inference.infer(node, module)
    if len(kinds) == 1 and isinstance(kinds[0], Const) and isinstance(kinds[0].value, str):
        return kinds[0].value
    found = _default_of_field(inference, node, module) or _enum_value(inference, node, module)
    return found if found is not None else _deeply(inference, node, module)


def _deeply(inference: Inference, node: ast.expr, module: Module) -> str | None:
    """Ask astroid, for what computes a text: methods of constants, lookups, formatting."""
    if isinstance(node, ast.Name):
        return None
    values = inference.project.engine.constant(node, module)
    if values is not None and len(values) == 1 and isinstance(values[0], str):
        return values[0]
    return None


def _joined(inference: Inference, node: ast.JoinedStr, module: Module) -> str | None:
    parts = []
    for value in node.values:
        inner = value.value if isinstance(value, ast.FormattedValue) else value
        text = string_value(inference, inner, module)
        if text is None:
            return None
        parts.append(text)
    return "".join(parts)


def _default_of_field(inference: Inference, node: ast.expr, module: Module) -> str | None:
    """``settings.API_PREFIX``: the literal default that the settings class gives the field."""
    if not isinstance(node, ast.Attribute):
        return None
    for kind in inference.infer(node.value, module):
        if isinstance(kind, Instance):
            for info, _ in inference.classes.ancestry(kind.info).classes:
                for statement in info.members.get(node.attr, ()):
                    value = getattr(statement, "value", None)
                    if isinstance(value, ast.Constant) and isinstance(value.value, str):
                        return value.value
                    return None
    return None


def _is_left_to_heirs(inference: Inference, node: ast.Attribute, module: Module) -> bool:
    """Tell whether an attribute is one of ``self`` that some subclass sets otherwise."""
    function = module.function(node)
    owner = module.parent(function) if function is not None else None
    if not isinstance(owner, ast.ClassDef) or not isinstance(node.value, ast.Name):
        return False
    if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    own = Instance(inference.class_info(owner, module))
    return first_parameter(function) == node.value.id and inference.heirs.is_overridden(
        own, node.attr
    )


def _enum_value(inference: Inference, node: ast.expr, module: Module) -> str | None:
    """``Prefix.USERS.value``, and ``Prefix.USERS`` itself where the members are texts."""
    if not isinstance(node, ast.Attribute):
        return None
    member = node.value if node.attr == "value" else node
    for definition in inference.definitions(member, module):
        binding, home = definition.binding, definition.module
        owner = home.parent(binding.node) if binding is not None and home is not None else None
        if binding is None or home is None or not isinstance(owner, ast.ClassDef):
            return None
        info = inference.class_info(owner, home)
        wanted = ("enum.Enum",) if member is not node else ("enum.StrEnum", "builtins.str")
        if binding.value is not None and inference.classes.is_subclass(info, wanted):
            return string_value(inference, binding.value, home)
    return None


def written_value(
    inference: Inference, node: ast.expr, module: Module, depth: int = 0
) -> tuple[ast.expr, Module]:
    """Return the expression that a name, an attribute or a settings field certainly stands for.

    With it comes the module it is written in. What cannot be followed is returned as it is.
    """
    if depth > MAX_HOPS or not isinstance(node, (ast.Name, ast.Attribute)):
        return node, module
    definitions = inference.definitions(node, module)
    if len(definitions) == 1:
        binding, home = definitions[0].binding, definitions[0].module
        if binding is not None and home is not None and binding.value is not None:
            if binding.kind in ("assign", "annotation") and not binding.path:
                return written_value(inference, binding.value, home, depth + 1)
    elif isinstance(node, ast.Attribute):
        found = _written_default(inference, node, module)
        if found is not None:
            return written_value(inference, *found, depth + 1)
    return node, module


def _written_default(
    inference: Inference, node: ast.Attribute, module: Module
) -> tuple[ast.expr, Module] | None:
    """``settings.origins``: the default that the class gives the attribute."""
    kinds = inference.infer(node.value, module)
    if len(kinds) != 1 or not isinstance(kinds[0], (Instance, ClassRef)):
        return None
    for info, _ in inference.classes.ancestry(kinds[0].info).classes:
        statements = info.members.get(node.attr)
        if statements:
            value = getattr(statements[-1], "value", None)
            if isinstance(value, ast.Call) and not info.module.is_stub:
                value = _field_default(inference, value, info.module)
            return None if value is None or info.module.is_stub else (value, info.module)
    return None


def _field_default(inference: Inference, call: ast.Call, module: Module) -> ast.expr | None:
    """``Field(default=...)`` or ``Field(default_factory=lambda: ...)``; other calls stay."""
    if not inference.name_of(call.func, module).endswith((".Field", ".field")):
        return call
    factory = argument(call, "default_factory")
    if isinstance(factory, ast.Lambda):
        return factory.body
    return None if factory is not None else argument(call, "default", 0)


def constant_value(inference: Inference, node: ast.expr, module: Module) -> Const | None:
    """Return the one constant that an expression certainly is, or None."""
    kinds = inference.infer(node, module)
    return kinds[0] if len(kinds) == 1 and isinstance(kinds[0], Const) else None


def is_true(inference: Inference, node: ast.expr | None, module: Module) -> bool:
    """Tell whether an expression is certainly the constant True."""
    return node is not None and constant_value(inference, node, module) == Const(True)


def is_false(inference: Inference, node: ast.expr | None, module: Module) -> bool:
    """Tell whether an expression is certainly the constant False."""
    return node is not None and constant_value(inference, node, module) == Const(False)
