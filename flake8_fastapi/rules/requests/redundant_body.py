"""FA012."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.parameters import MODELS, Parameter, field_call, is_ellipsis
from flake8_fastapi.model.request_data import BODY
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import parameter_defaults

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@rule(
    "FA012",
    name="redundant-body",
    on=(Route, Module),
    message=(
        "`{call}` of `{name}` says nothing: a Pydantic model is read from the body anyway; leave "
        "it at the model"
    ),
)
def redundant_body(element: Route | Module, context: Context) -> Iterator[Problem]:
    """`Body()` on a Pydantic model that is the only body.

    ## What it does

    Reports `Body()` and `Body(...)` without further arguments on a parameter that is a Pydantic
    model and the only body of its routes.

    ## Why is this bad?

    FastAPI reads a Pydantic model from the body without being told. The marker changes nothing,
    hides the type, and as a default value makes the parameter look optional.

    ## Example

    ```python
    from fastapi import Body, FastAPI
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Ticket(BaseModel):
        train: str


    @app.post("/tickets")
    def buy(ticket: Ticket = Body(...)) -> Ticket:  # FA012
        return ticket
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Ticket(BaseModel):
        train: str


    @app.post("/tickets")
    def buy(ticket: Ticket) -> Ticket:
        return ticket
    ```

    ## Known problems

    None.

    ## Source

    - Document D1
    - <https://fastapi.tiangolo.com/tutorial/body-multiple-params/>
    """
    if isinstance(element, Route):
        for parameter in element.parameters:
            if _is_own(parameter) and _is_redundant(parameter, element, context):
                yield _problem(parameter.node, parameter, context)
    elif "Body" in element.text:
        handlers = {r.function.node for r in context.app.routes_in(element) if r.function}
        for call in element.nodes(ast.Call):
            if _says_nothing(call) and _is_on_model(call, element, context):
                if element.enclosing(call, FUNCTIONS) not in handlers:
                    yield from _shared(call, element, context)


def _problem(place: ast.AST, parameter: Parameter, context: Context) -> Problem:
    call = context.source(parameter.call) if parameter.call is not None else "Body()"
    return problem(place, name=parameter.name, call=call)


def _is_own(parameter: Parameter) -> bool:
    """Tell whether the parameter's marker is written in the signature of its function."""
    call, module = parameter.call, parameter.home
    if call is None or module is None or parameter.place != "body" or not _says_nothing(call):
        return False
    return call is parameter.default or module.enclosing(call, ast.arg) is parameter.node


def _says_nothing(call: ast.Call) -> bool:
    """Tell whether the arguments are none, ``...`` and ``embed=False`` (its default)."""
    return all(is_ellipsis(value) for value in call.args) and all(
        (keyword.arg == "default" and is_ellipsis(keyword.value))
        or (keyword.arg == "embed" and _is_false(keyword.value))
        for keyword in call.keywords
    )


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _is_on_model(call: ast.Call, module: Module, context: Context) -> bool:
    """Tell whether the call is a ``Body()`` for a model: of an alias, or in a signature."""
    found = field_call(context.types, call, module)
    if found is None or found[2] != "body":
        return False
    holder, annotation = module.parent(call), None
    if isinstance(holder, ast.Tuple):
        annotation = holder.elts[0]
    elif isinstance(holder, ast.arguments):
        values = parameter_defaults(holder)
        arguments = [*holder.posonlyargs, *holder.args, *holder.kwonlyargs]
        annotation = next((a.annotation for a in arguments if values.get(a.arg) is call), None)
    if annotation is None:
        return False
    return context.types.is_instance(context.types.annotations.resolve(annotation, module), MODELS)


def _is_redundant(parameter: Parameter, route: Route, context: Context) -> bool:
    """Tell whether the parameter is a model and the only body of the route."""
    if not context.types.is_instance(parameter.types, MODELS):
        return False
    places = (*BODY, "unknown")
    bodies = [p for p in context.app.request_parameters(route) if p.place in places]
    return bodies == [parameter]


def _shared(call: ast.Call, module: Module, context: Context) -> Iterator[Problem]:
    """Yield the marker of an alias or a dependency if it is redundant for every route."""
    marked = context.app.request_data.marked(call)
    if not marked or not all(_is_redundant(p, route, context) for route, p in marked):
        return
    parameter = marked[0][1]
    if _is_own(parameter):
        yield _problem(parameter.node, parameter, context)
    elif isinstance(module.parent(call), ast.Tuple):
        yield _problem(module.statement(call) or call, parameter, context)
