"""FA019."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route
from flake8_fastapi.model.schemas import Field, Schema
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import Const, FunctionRef

RESPONSE = (
    "{kind} as the response of {route} is no type that Pydantic can serialize, so FastAPI fails at "
    "start-up; declare a Pydantic model (`from_attributes=True` reads objects) and name that"
)
FIELD = (
    "Field `{name}` of `{model}` holds {kind}, for which Pydantic has no schema, so the class cannot "
    "be made; keep it out of the model and inject it where it is used"
)


@rule(
    "FA019",
    name="missing-depends",
    on=(Route, Dependency, Schema),
    message=(
        "Parameter `{name}` takes {kind}, which no request can carry, so FastAPI fails at start-up; "
        "inject it: `Annotated[..., Depends(...)]`, or take a Pydantic model"
    ),
)
def missing_depends(element: Route | Dependency | Schema, context: Context) -> Iterator[Problem]:
    """A session, client or service is declared as if a request carried it.

    ## What it does

    Reports parameters of routes and dependencies without `Depends` whose type cannot be request
    data: database sessions, engines and connections; HTTP, Redis and MongoDB clients; mapped classes
    and other classes of the project that are no models. The same types are reported as
    `response_model`, as return annotation, and as fields of Pydantic models.

    ## Why is this bad?

    FastAPI takes every parameter without `Depends` for a part of the request and asks Pydantic for
    its schema. For these types there is none: the application stops when the route is registered.

    ## Example

    ```python
    from fastapi import FastAPI
    from sqlalchemy.orm import Session


    def create_app() -> FastAPI:
        app = FastAPI()

        @app.get("/orders/count")
        def count_orders(db: Session) -> int:  # FA019
            return len(db.identity_map)

        return app
    ```

    ## Use instead

    ```python
    from collections.abc import Iterator
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from sqlalchemy.orm import Session, sessionmaker

    factory = sessionmaker()


    def get_db() -> Iterator[Session]:
        with factory() as session:
            yield session


    def create_app() -> FastAPI:
        app = FastAPI()

        @app.get("/orders/count")
        def count_orders(db: Annotated[Session, Depends(get_db)]) -> int:
            return len(db.identity_map)

        return app
    ```

    ## Known problems

    Functions under decorators whose effect on the signature cannot be seen are left out.

    ## Source

    - Document D3, "Missing Depends() wrapper" and "Response model including dependency types"
    - <https://fastapi.tiangolo.com/tutorial/dependencies/>
    - <https://docs.pydantic.dev/latest/concepts/types/#arbitrary-types>
    """
    if isinstance(element, Schema):
        yield from _fields(element, context)
    elif isinstance(element, Dependency):
        if not context.app.dependencies.is_partial(element):
            parameters = context.app.dependencies.parameters(element.function)
            yield from _parameters(parameters, element.function, context)
    else:
        if element.function is not None and not element.is_partial:
            yield from _parameters(element.parameters, element.function, context)
        yield from _response(element, context)


def _parameters(
    parameters: list[Parameter], function: FunctionInfo, context: Context
) -> Iterator[Problem]:
    decoration = context.types.decoration(function)
    if decoration.opaque or decoration.wrappers or decoration.replaced is not None:
        return
    for parameter in parameters:
        if parameter.place not in ("dependency", "special") and _is_given_plainly(parameter, context):
            kind = context.app.services.among(parameter.types)
            if kind is not None:
                yield problem(parameter.node, name=parameter.name, kind=context.describe(kind))


def _is_given_plainly(parameter: Parameter, context: Context) -> bool:
    """Tell whether neither the default nor the metadata may be another library's injection.

    A default that is built by a call is a mistake of its own.
    """
    module, default = parameter.function.module, parameter.default
    if not context.app.services.is_bare(parameter.node.annotation, module):
        return False
    if default is None or default is parameter.call:
        return True
    kinds = context.types.infer(default, module)
    return not isinstance(default, ast.Call) and all(
        isinstance(k, Const) or context.app.services.is_service(k) for k in kinds
    )


def _response(route: Route, context: Context) -> Iterator[Problem]:
    given = route.keyword("response_model")
    node: ast.AST = route.node
    module = route.module
    if given is None:
        if not _reads_annotation(route, context) or route.function is None:
            return
        given, module = route.function.node.returns, route.function.module
        node = given or node
    if given is not None and context.app.services.is_bare(given, module):
        kind = context.app.services.among(context.types.annotations.resolve(given, module))
        if kind is not None:
            yield problem(node, RESPONSE, kind=context.describe(kind), route=route.label)


def _reads_annotation(route: Route, context: Context) -> bool:
    """Tell whether FastAPI itself, not a router of the project, makes the response model."""
    if route.is_websocket or any(k.arg is None for k in route.node.keywords):
        return False
    kinds = context.types.infer(route.node.func, route.module)
    return all(isinstance(k, FunctionRef) and k.info.module.is_stub for k in kinds)


def _fields(schema: Schema, context: Context) -> Iterator[Problem]:
    if "arbitrary_types_allowed" in schema.config() or schema.config_unseen():
        return
    for field in schema.own_fields():
        kind = context.app.services.among(
            context.types.annotations.resolve(field.node.annotation, field.module)
        )
        if kind is not None and _is_validated_by_type(field, schema, context):
            yield problem(
                field.node, FIELD, name=field.name, model=schema.info.name,
                kind=context.describe(kind),
            )  # fmt: skip


def _is_validated_by_type(field: Field, schema: Schema, context: Context) -> bool:
    value = field.node.value
    if isinstance(value, ast.Call) and context.name_of(value.func) == "sqlmodel.Relationship":
        return False
    replaced = any(
        isinstance(node, ast.keyword) and node.arg == "mode" and is_plain(node.value)
        for node in ast.walk(schema.node)
    )
    return not replaced and context.app.services.is_bare(field.node.annotation, field.module)


def is_plain(mode: ast.expr) -> bool:
    """Tell whether a validator runs in the place of Pydantic's own."""
    return isinstance(mode, ast.Constant) and mode.value == "plain"
