"""FA019."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import FunctionRef

RESPONSE = (
    "{kind} as the response of {route} is no type that Pydantic can serialize, so FastAPI fails at "
    "start-up; declare a Pydantic model (`from_attributes=True` reads objects) and name that"
)
FIELD = (
    "Field `{name}` of `{model}` holds {kind}, for which Pydantic has no schema, so the class "
    "cannot be made; keep it out of the model and inject it where it is used"
)


@rule(
    "FA019",
    name="missing-depends",
    on=(Route, Dependency, Schema),
    message=(
        "Parameter `{name}` takes {kind}, which no request can carry, so FastAPI fails at "
        "start-up; inject it: `Annotated[..., Depends(...)]`, or take a Pydantic model"
    ),
)
def missing_depends(element: Route | Dependency | Schema, context: Context) -> Iterator[Problem]:
    """A session, client or service is declared as if a request carried it.

    ## What it does

    Reports parameters of routes and dependencies without `Depends` whose type cannot be request
    data: database sessions, engines and connections; HTTP, Redis and MongoDB clients; mapped
    classes and other classes of the project that are no models. The same types are reported as
    `response_model`, as return annotation, and as fields of Pydantic models.

    ## Why is this bad?

    FastAPI takes every parameter without `Depends` for a part of the request and asks Pydantic for
    its schema. For these types there is none: the application stops when the route is registered.

    ## Example

    ```python
    from fastapi import FastAPI
    from sqlalchemy.orm import Session


    def create_app() -> FastAPI:
        app = FastAPI(docs_url=None)

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
        app = FastAPI(docs_url=None)

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
            yield from _parameters(
                context.app.dependencies.parameters(element.function), element.function, context
            )
    else:
        if element.function is not None and not element.is_partial:
            yield from _parameters(element.parameters, element.function, context)
        yield from _response(element, context)


def _parameters(
    parameters: list[Parameter], function: FunctionInfo, context: Context
) -> Iterator[Problem]:
    if not context.types.decoration(function).keeps_parameters:
        return
    for parameter in parameters:
        kind = context.app.services.of_parameter(parameter)
        if kind is not None:
            yield problem(parameter.node, name=parameter.name, kind=context.describe(kind))


def _response(route: Route, context: Context) -> Iterator[Problem]:
    model, module = route.keyword("response_model"), route.module
    node: ast.AST = route.node
    if model is None and route.function is not None and _reads_annotation(route, context):
        model, module = route.function.node.returns, route.function.module
        node = model or node
    if model is not None:
        kind = context.app.services.of_annotation(model, module)
        if kind is not None:
            yield problem(node, RESPONSE, kind=context.describe(kind), route=route.label)


def _reads_annotation(route: Route, context: Context) -> bool:
    """Tell whether FastAPI itself, not a router of the project, makes the response model."""
    function = route.function
    if function is None or not context.types.decoration(function).keeps_parameters:
        return False
    if route.is_websocket or route.hides("response_model"):
        return False
    kinds = context.types.infer(route.node.func, route.module)
    return all(isinstance(k, FunctionRef) and k.info.module.is_stub for k in kinds)


def _fields(schema: Schema, context: Context) -> Iterator[Problem]:
    for field in schema.own_fields():
        kind = context.app.services.of_field(field, schema)
        if kind is not None and not _takes_any_type(schema):
            values = {"name": field.name, "model": schema.info.name, "kind": context.describe(kind)}
            yield problem(field.node, FIELD, **values)


def _takes_any_type(schema: Schema) -> bool:
    """Tell whether the model's configuration allows, or may allow, types unknown to Pydantic."""
    return "arbitrary_types_allowed" in schema.config() or schema.config_unseen()
