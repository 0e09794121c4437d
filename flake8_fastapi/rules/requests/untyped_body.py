"""FA013."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo

READ = (
    "`{name}` reads the body of {route} as it comes, so nothing validates or documents it; "
    "declare a Pydantic model as parameter"
)


@rule(
    "FA013",
    name="untyped-body",
    on=(Route, Dependency),
    message=(
        "The body `{name}` of `{function}()` is taken as `{kind}`, so nothing validates or "
        "documents what is in it; declare a Pydantic model"
    ),
)
def untyped_body(element: Route | Dependency, context: Context) -> Iterator[Problem]:
    """A request body is taken without a model.

    ## What it does

    Reports body parameters annotated with no more than `dict`, `list`, `Any` or combinations
    such as `dict[str, Any]` and `list[dict]`, and `request.json()` in a route. Bodies that are
    forwarded to another server, put into a model as a whole, or checked raw (webhook signatures)
    are left alone.

    ## Why is this bad?

    Without a model nothing checks the body before the function runs: a missing key becomes an
    internal server error instead of a 422, and the OpenAPI schema does not say what clients
    should send.

    ## Example

    ```python
    from typing import Any

    from fastapi import FastAPI

    app = FastAPI(openapi_url="/schema.json")


    @app.post("/parcels")
    def add_parcel(parcel: dict[str, Any]) -> float:  # FA013
        return parcel["weight"] * 2.5
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Parcel(BaseModel):
        weight: float


    @app.post("/parcels")
    def add_parcel(parcel: Parcel) -> float:
        return parcel.weight * 2.5
    ```

    ## Known problems

    A body that is handed as a whole to a class of a library without a description here counts as
    put into a model.

    ## Source

    - Document D2
    - <https://fastapi.tiangolo.com/tutorial/body/>
    """
    function = element.function
    if function is None:
        return
    if isinstance(element, Dependency):
        parameters = context.app.dependencies.parameters(function)
    else:
        if element.is_websocket:
            return
        parameters = element.parameters
        yield from _read_json(element, context)
    for parameter in parameters:
        if parameter.place == "body" and context.owns(parameter.node):
            yield from _untyped(parameter, function, context)


def _untyped(parameter: Parameter, function: FunctionInfo, context: Context) -> Iterator[Problem]:
    payloads, annotation = context.app.payloads, parameter.node.annotation
    if not payloads.is_untyped(annotation, function.module):
        return
    if payloads.parameter_is_handed_on(function, parameter.name):
        return
    kind = context.source(annotation) if annotation is not None else "Any"
    yield problem(parameter.node, name=parameter.name, function=function.name, kind=kind)


def _read_json(route: Route, context: Context) -> Iterator[Problem]:
    function = route.function
    if function is None or not context.owns(function.node):
        return
    payloads = context.app.payloads
    calls = [call for call in function.calls if _is_json(call, function.module, context)]
    calls = [call for call in calls if not payloads.is_handed_on(call, function.module)]
    if not calls or _is_described(route) or payloads.may_check_raw(route):
        return
    for call in calls:
        yield problem(call, READ, name=context.source(call), route=route.label)


def _is_json(call: ast.Call, module: Module, context: Context) -> bool:
    target = call.func
    if not isinstance(target, ast.Attribute) or target.attr != "json" or call.args:
        return False
    return context.app.payloads.is_request(target.value, module)


def _is_described(route: Route) -> bool:
    """Tell whether the body has a model beside, or is described by hand."""
    described = route.keyword("openapi_extra") is not None
    return described or any(p.place in ("body", "form", "file") for p in route.parameters)
