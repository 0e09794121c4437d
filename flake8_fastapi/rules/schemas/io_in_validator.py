"""FA028."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.blocking import distinct
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.calls import Hit, Runs
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import (
    FunctionRef,
    Instance,
    LambdaRef,
    PartialRef,
    Type,
    Types,
)

DECORATORS = frozenset(
    f"{module}.{name}"
    for module in ("pydantic", "pydantic.v1", "pydantic.functional_validators")
    for name in ("field_validator", "model_validator", "validator", "root_validator")
)
ANNOTATIONS = frozenset(
    f"{module}.{name}"
    for module in ("pydantic", "pydantic.functional_validators")
    for name in ("BeforeValidator", "AfterValidator", "PlainValidator", "WrapValidator")
)
#: Blocking calls that are no I/O.
COMPUTING = (
    "time.",
    "hashlib.",
    "bcrypt.",
    "argon2.",
    "passlib.",
    "pwdlib.",
    "threading.",
    "queue.",
)
KINDS = {"database": "the database", "http": "another server", "blocking": "a file or process"}


@rule(
    "FA028",
    name="io-in-validator",
    on=(FunctionInfo, ast.Call, Schema),
    needs=("alidator",),
    message=(
        "Validator `{validator}` asks {what} with `{name}()`{chain}: it runs while the request is "
        "parsed, without session, error handling or tests; check it in a dependency or the service"
    ),
)
def io_in_validator(
    element: FunctionInfo | ast.Call | Schema, context: Context
) -> Iterator[Problem]:
    """A Pydantic validator does I/O.

    ## What it does

    Reports database, HTTP and file calls that a Pydantic validator makes: a method with
    `@field_validator` or `@model_validator` (or the old decorators), or a function given to
    `BeforeValidator` and its kin, directly or through functions of the project.

    ## Why is this bad?

    Validators run while the request is parsed, on the event loop for `async def` routes, and again
    wherever the model is built. They have no session of the request, cannot be replaced in tests,
    and every failure becomes a 422 or a 500.

    ## Example

    ```python
    from pathlib import Path

    from fastapi import FastAPI
    from pydantic import BaseModel, field_validator

    app = FastAPI(docs_url=None)


    class Nickname(BaseModel):
        text: str

        @field_validator("text")
        @classmethod
        def not_taken(cls, value: str) -> str:
            if value in Path("taken.txt").read_text():  # FA028
                raise ValueError("taken")
            return value


    @app.post("/nicknames")
    def add_nickname(nickname: Nickname) -> str:
        return nickname.text
    ```

    ## Use instead

    ```python
    from pathlib import Path
    from typing import Annotated

    from fastapi import Depends, FastAPI, HTTPException
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class Nickname(BaseModel):
        text: str


    def free_nickname(nickname: Nickname) -> Nickname:
        if nickname.text in Path("taken.txt").read_text():
            raise HTTPException(status_code=409, detail="taken")
        return nickname


    @app.post("/nicknames")
    def add_nickname(nickname: Annotated[Nickname, Depends(free_nickname)]) -> str:
        return nickname.text
    ```

    ## Known problems

    None.

    ## Source

    - Document D1
    - <https://docs.pydantic.dev/latest/concepts/validators/>
    """
    if isinstance(element, FunctionInfo):
        if _is_validator(element, context):
            yield from _input_output(element, element.name, context)
    elif isinstance(element, Schema):
        for call in _quoted(element, context):
            yield from _in_annotation(call, context)
    else:
        yield from _in_annotation(element, context)


def _in_annotation(call: ast.Call, context: Context) -> Iterator[Problem]:
    maker, names = call.func, ANNOTATIONS
    if isinstance(maker, ast.Call):
        # A function that several models share: ``check = field_validator("name")(function)``.
        maker, names = maker.func, DECORATORS
    if isinstance(maker, (ast.Name, ast.Attribute)) and call.args:
        if context.name_of(maker) in names:
            yield from _given(call, context)


def _quoted(schema: Schema, context: Context) -> Iterator[ast.Call]:
    """Yield the calls in annotations that are written as strings."""
    for field in schema.own_fields():
        if isinstance(field.node.annotation, ast.Constant):
            for extra, _ in context.types.annotations.metadata(field.node.annotation, field.module):
                if isinstance(extra, ast.Call):
                    yield extra


def _is_validator(function: FunctionInfo, context: Context) -> bool:
    for decorator in function.node.decorator_list:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(target, (ast.Name, ast.Attribute)) and context.name_of(target) in DECORATORS:
            return True
    return False


def _given(call: ast.Call, context: Context) -> Iterator[Problem]:
    kinds = [inner for kind in context.infer(call.args[0]) for inner in _callables(kind, context)]
    for kind in kinds:
        if isinstance(kind, LambdaRef):
            yield from _input_output(kind, "lambda", context)
        elif isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
            if kind.info.module is context.module:
                yield from _input_output(kind.info, kind.info.name, context)
            else:
                hit = _reached(kind.info, context)
                if hit is not None:
                    yield _problem(call, kind.info.name, hit, context)


def _callables(kind: Type, context: Context) -> Types:
    """Return what a call runs: the function of a partial, ``__call__`` of an object."""
    if isinstance(kind, PartialRef):
        return (kind.target,)
    if isinstance(kind, Instance) and not kind.info.module.is_stub:
        return context.types.attribute(kind, "__call__")
    return (kind,)


def _input_output(function: Runs, name: str, context: Context) -> Iterator[Problem]:
    calls = context.app.calls
    lines: set[int] = set()
    hits = [
        (node, hit)
        for node, module in calls.actions(function)
        for category in KINDS
        if (hit := calls.hit(node, module, category)) is not None
        and not hit.deed.name.startswith(COMPUTING)
    ]
    for place, hit in distinct(hits, function.module):
        line = getattr(place, "lineno", 0)
        if line not in lines:
            lines.add(line)
            yield _problem(place, name, hit, context)


def _reached(function: FunctionInfo, context: Context) -> Hit | None:
    for category in KINDS:
        hit = context.app.calls.reach(function, category)
        if hit is not None and not hit.deed.name.startswith(COMPUTING):
            return hit
    return None


def _problem(node: ast.AST, validator: str, hit: Hit, context: Context) -> Problem:
    return problem(
        node,
        validator=validator,
        what=KINDS[hit.deed.effect.category],
        name=hit.deed.name,
        chain=context.chain(hit),
    )
