"""FA027."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.types import FunctionRef

#: Methods of Pydantic 1 models and what replaces them.
METHODS = {
    "dict": "model_dump()",
    "json": "model_dump_json()",
    "copy": "model_copy()",
    "parse_obj": "model_validate()",
    "parse_raw": "model_validate_json()",
    "from_orm": "model_validate() with `from_attributes=True`",
    "construct": "model_construct()",
    "schema": "model_json_schema()",
    "schema_json": "model_json_schema()",
    "validate": "model_validate()",
    "update_forward_refs": "model_rebuild()",
}
#: Methods that a class which derives from Pydantic's deprecates on its own, and their replacements.
OVERRIDES = {
    "sqlmodel.SQLModel.dict": "model_dump()",
    "sqlmodel.SQLModel.from_orm": "model_validate()",
    "sqlmodel.SQLModel.parse_obj": "model_validate()",
}
DECORATORS = {
    "pydantic.validator": "field_validator",
    "pydantic.class_validators.validator": "field_validator",
    "pydantic.root_validator": "model_validator",
    "pydantic.class_validators.root_validator": "model_validator",
}
OLD = {f"pydantic.BaseModel.{name}": instead for name, instead in METHODS.items()} | OVERRIDES
#: Modules that never had, or no longer have, a name, and where the name is.
MOVED = {
    ("pydantic", "BaseSettings"): "pydantic_settings",
    **{
        (module, name): "sqlalchemy.ext.asyncio"
        for module in ("sqlalchemy", "sqlalchemy.orm")
        for name in ("AsyncSession", "async_sessionmaker", "create_async_engine")
    },
}
DECORATOR = "`@{name}` is deprecated in Pydantic 2 and goes away in 3; use `@{instead}`"
IMPORT = "`{name}` cannot be imported from `{module}`; import it from `{instead}`"


@rule(
    "FA027",
    name="removed-api",
    on=(ast.Call, ast.FunctionDef, ast.ImportFrom, Module),
    message=(
        "`{name}()` of Pydantic 1 is deprecated in Pydantic 2 and goes away in 3; use `{instead}`"
    ),
)
def removed_api(
    node: ast.Call | ast.FunctionDef | ast.ImportFrom | Module, context: Context
) -> Iterator[Problem]:
    """A name that Pydantic or SQLAlchemy moved or removed.

    ## What it does

    Reports methods of Pydantic 1 (`dict`, `json`, `parse_obj`, ...) called on Pydantic 2 models,
    `@validator` and `@root_validator`, `BaseSettings` taken from `pydantic`, and the asynchronous
    names of SQLAlchemy imported from `sqlalchemy` or `sqlalchemy.orm`.

    ## Why is this bad?

    The imports fail; the methods and decorators warn today, behave differently in places, and are
    gone in the next major version.

    ## Example

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class Color(BaseModel):
        red: int
        green: int


    @app.post("/colors")
    def add_color(color: Color) -> dict[str, int]:
        return color.dict()  # FA027
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class Color(BaseModel):
        red: int
        green: int


    @app.post("/colors")
    def add_color(color: Color) -> dict[str, int]:
        return color.model_dump()
    ```

    ## Known problems

    A project that supports both major versions of Pydantic behind a helper of its own is asked to
    silence the line of the helper.

    ## Source

    - Document D0
    - <https://docs.pydantic.dev/latest/migration/>
    - <https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html>
    """
    if isinstance(node, ast.ImportFrom):
        yield from _imports(node, context)
    elif isinstance(node, Module):
        for attribute in node.nodes(ast.Attribute):
            if attribute.attr in _MOVED_NAMES:
                yield from _attribute(attribute, context)
    else:
        found = (
            list(_method(node, context))
            if isinstance(node, ast.Call)
            else list(_decorators(node, context))
        )
        if found and not _keeps_pydantic_1(context):
            yield from found


def _keeps_pydantic_1(context: Context) -> bool:
    return _imports_v1(context.module) or context.app.facts.pydantic_below_2


def _imports_v1(module: Module) -> bool:
    if not module.mentions("pydantic.v1") and not module.mentions("v1"):
        return False
    return any(
        (n.module or "").startswith("pydantic.v1")
        or (n.module == "pydantic" and any(a.name == "v1" for a in n.names))
        for n in module.nodes(ast.ImportFrom)
    ) or any(a.name.startswith("pydantic.v1") for n in module.nodes(ast.Import) for a in n.names)


def _method(call: ast.Call, context: Context) -> Iterator[Problem]:
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr not in METHODS:
        return
    kinds = context.infer(function)
    names = {kind.info.qualname if isinstance(kind, FunctionRef) else "" for kind in kinds}
    replaced = {OLD.get(name, "") for name in names}
    if replaced and "" not in replaced:
        yield problem(call, name=function.attr, instead=min(replaced, key=len))


def _decorators(function: ast.FunctionDef, context: Context) -> Iterator[Problem]:
    for decorator in function.decorator_list:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        name = context.name_of(target) if isinstance(target, (ast.Name, ast.Attribute)) else ""
        if name in DECORATORS:
            short = name.rsplit(".", 1)[1]
            yield problem(decorator, DECORATOR, name=short, instead=DECORATORS[name])


def _imports(node: ast.ImportFrom, context: Context) -> Iterator[Problem]:
    for alias in node.names:
        instead = MOVED.get((node.module or "", alias.name)) if not node.level else None
        if instead is not None and not _excused(node, instead, context):
            values = {"name": alias.name, "module": node.module, "instead": instead}
            yield problem(alias, IMPORT, **values)


def _attribute(node: ast.Attribute, context: Context) -> Iterator[Problem]:
    if not isinstance(node.value, (ast.Name, ast.Attribute)):
        return
    module = context.name_of(node.value)
    instead = MOVED.get((module, node.attr))
    if instead is not None and not _excused(node, instead, context):
        yield problem(node, IMPORT, name=node.attr, module=module, instead=instead)


_MOVED_NAMES = frozenset(name for _, name in MOVED)


def _excused(node: ast.AST, instead: str, context: Context) -> bool:
    """Tell whether an old Pydantic is meant: by a pin, or where importing the new one failed."""
    if any(
        isinstance(outer, (ast.ExceptHandler, ast.Try)) for outer in context.module.ancestors(node)
    ):
        return True
    return instead == "pydantic_settings" and _keeps_pydantic_1(context)
