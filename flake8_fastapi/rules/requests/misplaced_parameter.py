"""FA011."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.parameters import UPLOADS, Parameter
from flake8_fastapi.model.request_data import FORM, PASSWORD_FORMS
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule

UNBOUND = (
    "Path parameter `{name}` of {route} is taken by neither the function nor a dependency, so its "
    "value is lost; add a parameter `{name}`"
)
TOKEN = (
    "{route} is the `tokenUrl` of the OAuth2 scheme but takes JSON, while OAuth2 clients and the "
    "Authorize button send a form; use `OAuth2PasswordRequestForm`"
)
MULTIPART = (
    "`{name}` needs python-multipart, which the project's dependencies do not name, so the "
    "application cannot start; add `python-multipart`"
)
MIXED = (
    "`{name}` is a JSON body beside form or file parts: a request has one encoding, so it cannot "
    "be sent; make it a `Form` field"
)

#: Extras of FastAPI that bring python-multipart.
WITH_MULTIPART = tuple(
    f"fastapi[{extra}]" for extra in ("standard", "standard-no-fastapi-cloud-cli", "all")
)


@rule(
    "FA011",
    name="misplaced-parameter",
    on=(Route, Module),
    message=(
        "`{name}` of {route} is a query parameter, so clients that send it as JSON get 422; put it "
        "into a model, or say `Body()` or `Query()`"
    ),
)
def misplaced_parameter(element: Route | Module, context: Context) -> Iterator[Problem]:
    """Request data is read from the wrong place.

    ## What it does

    Reports (a) required plain parameters of a `POST`, `PUT` or `PATCH` route without any body,
    which become query parameters; (b) placeholders of the path that neither the function nor a
    dependency takes; (c) a token endpoint that takes JSON; (d) forms and files in a project that
    declares its dependencies without `python-multipart`; (e) a JSON body beside form or file
    parts.

    ## Why is this bad?

    Clients get 422 for what looks like valid input, values are dropped silently, or the application
    does not start at all.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.post("/notes")
    def add_note(text: str) -> str:  # FA011
        return text
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class Note(BaseModel):
        text: str


    @app.post("/notes")
    def add_note(note: Note) -> str:
        return note.text
    ```

    ## Known problems

    A dependency of a library that has no description here may take a body or a path parameter;
    routes with such a dependency are left alone.

    ## Source

    - Documents D0 and D3
    - <https://fastapi.tiangolo.com/tutorial/body/>
    - <https://fastapi.tiangolo.com/tutorial/request-forms/>
    - <https://fastapi.tiangolo.com/tutorial/security/simple-oauth2/>
    """
    if isinstance(element, Module):
        yield from _undeclared_multipart(context)
        return
    if element.function is None:
        return
    yield from _query_parameters(element, context)
    yield from _unbound_placeholders(element, context)
    yield from _json_token(element, context)
    yield from _mixed_bodies(element, context)


def _query_parameters(route: Route, context: Context) -> Iterator[Problem]:
    # A route that answers GET, too, takes it from the query on purpose.
    if not route.methods or route.methods - {"POST", "PUT", "PATCH"} or route.path is None:
        return
    suspects = [p for p in route.parameters if p.place == "query" and p.call is None and p.required]
    if not suspects or route.unseen_prefix or context.app.request_data.has_body(route):
        return
    for parameter in suspects:
        yield problem(parameter.node, name=parameter.name, route=route.label)


def _unbound_placeholders(route: Route, context: Context) -> Iterator[Problem]:
    if not route.placeholders:
        return
    data = context.app.request_data
    missing = route.placeholders - data.accepts(route)
    if not missing or context.app.dependencies.opaque(route):
        return
    if any(
        data.uses_request(f, frozenset({"path_params", "scope"})) for f in data.functions(route)
    ):
        return
    for name in sorted(missing):
        yield problem(route.anchor_function, UNBOUND, name=name, route=route.label)


def _json_token(route: Route, context: Context) -> Iterator[Problem]:
    data = context.app.request_data
    if not data.is_token_endpoint(route) or data.has_form(route):
        return
    if any(p.place == "body" for p in data.parameters(route)):
        yield problem(route.anchor_function, TOKEN, route=route.label)


def _mixed_bodies(route: Route, context: Context) -> Iterator[Problem]:
    data = context.app.request_data
    bodies = [p for p in data.parameters(route) if p.place == "body"]
    if not bodies or not data.has_form(route):
        return
    here = [p for p in bodies if context.owns(p.node)]
    node = here[0].node if here else route.anchor_function
    yield problem(node, MIXED, name=(here or bodies)[0].name)


def _undeclared_multipart(context: Context) -> Iterator[Problem]:
    words = ("Form", "File", "UploadFile")
    if not any(context.module.mentions(word) for word in words):
        return
    declares = context.app.facts.declares
    # A file that does not name FastAPI itself is not the one that declares what it needs.
    if not declares("fastapi"):
        return
    if declares("python-multipart", *WITH_MULTIPART):
        return
    if context.app.facts.locks("python-multipart"):
        return
    uses = sorted(_uses(context), key=lambda use: (use[0].lineno, use[0].col_offset))
    if uses:
        yield problem(uses[0][0], MULTIPART, name=uses[0][1])


def _uses(context: Context) -> Iterator[tuple[ast.arg | ast.Call, str]]:
    functions = {r.function for r in context.app.routes_in(context.module) if r.function}
    functions.update(d.function for d in context.app.dependencies_in(context.module))
    for function in functions:
        if function.module is context.module:
            for parameter in context.app.dependencies.parameters(function):
                name = _form_name(parameter, context)
                if name:
                    yield parameter.node, name


def _form_name(parameter: Parameter, context: Context) -> str:
    if parameter.place in FORM:
        uploads = context.types.is_instance(parameter.types, UPLOADS)
        return "UploadFile" if uploads and parameter.call is None else parameter.place.title()
    if parameter.place == "dependency":
        types = context.app.dependencies.types_of(parameter)
        if context.types.is_subclass(types, PASSWORD_FORMS):
            return "OAuth2PasswordRequestForm"
    return ""
