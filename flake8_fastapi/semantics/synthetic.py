"""Constructors that nobody wrote: of dataclasses, Pydantic models and named tuples."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING

from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

FIELD_BASES = ("pydantic.BaseModel", "pydantic.v1.BaseModel", "typing.NamedTuple")
DATACLASSES = ("dataclasses.dataclass", "pydantic.dataclasses.dataclass")


def made_of_fields(inference: Inference, info: ClassInfo) -> bool:
    """Tell whether the fields of a class are the parameters of its constructor."""
    if inference.classes.is_subclass(info, FIELD_BASES):
        return True
    for decorator in info.node.decorator_list:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(target, (ast.Name, ast.Attribute)):
            if inference.name_of(target, info.module) in DATACLASSES:
                return True
    return False


def constructor(inference: Inference, info: ClassInfo) -> FunctionInfo | None:
    """Return an ``__init__`` with a parameter for each field, inherited ones first, or None."""
    if not made_of_fields(inference, info):
        return None
    fields: dict[str, ast.AnnAssign] = {}
    for ancestor, _ in reversed(inference.classes.ancestry(info).classes):
        if not ancestor.module.is_stub and ancestor.module is info.module:
            fields.update(_fields(ancestor))
    node = _definition(list(fields.values()), info.node)
    info.module.adopt(node, info.node)
    return inference.enter(FunctionInfo(node, info.module, info))


def _fields(info: ClassInfo) -> dict[str, ast.AnnAssign]:
    return {
        statement.target.id: statement
        for statement in info.node.body
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and not statement.target.id.startswith("_")
        and statement.target.id != "model_config"
    }


def _default(value: ast.expr | None) -> ast.expr | None:
    """Return the default of a field; ``Field(Query(5))`` has FastAPI's own marker for one."""
    first = value.args[0] if isinstance(value, ast.Call) and value.args else None
    if not isinstance(first, ast.Call) or not isinstance(value, ast.Call):
        return value
    named = getattr(value.func, "attr", getattr(value.func, "id", ""))
    return first if named == "Field" else value


def _definition(fields: list[ast.AnnAssign], owner: ast.ClassDef) -> ast.FunctionDef:
    parameters = []
    for field in fields:
        assert isinstance(field.target, ast.Name)
        annotation = copy.deepcopy(field.annotation)
        parameters.append(
            ast.copy_location(ast.arg(arg=field.target.id, annotation=annotation), field)
        )
    arguments = ast.arguments(
        posonlyargs=[],
        args=[ast.copy_location(ast.arg(arg="self", annotation=None), owner)],
        kwonlyargs=parameters,
        kw_defaults=[copy.deepcopy(_default(field.value)) for field in fields],
        defaults=[],
    )
    node = ast.FunctionDef(
        name="__init__",
        args=arguments,
        body=[ast.copy_location(ast.Pass(), owner)],
        decorator_list=[],
        returns=None,
        type_comment=None,
    )
    return ast.copy_location(node, owner)
