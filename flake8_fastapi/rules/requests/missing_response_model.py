"""FA007."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.responses import BODILESS
from flake8_fastapi.model.routing import Route
from flake8_fastapi.rule import Problem, problem, rule


@rule(
    "FA007",
    name="missing-response-model",
    on=Route,
    message=(
        "Route {route} declares no response: neither `response_model` nor a return annotation, so "
        "nothing is filtered, validated or documented; annotate the return type"
    ),
)
def missing_response_model(route: Route, context: Context) -> Iterator[Problem]:
    """A route declares neither a response model nor a return annotation.

    ## What it does

    Reports routes without `response_model` and without a return annotation. Routes that return
    responses themselves, have no body (204, 205, 304), are hidden from the schema, answer only
    `HEAD` or `OPTIONS`, or use a response class other than a JSON one are left alone.

    ## Why is this bad?

    Without a declared model FastAPI sends whatever the function returns, fields that were never
    meant to leave included, and the OpenAPI schema says nothing about the answer.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/books/{book_id}")
    def read_book(book_id: int):  # FA007
        return {"id": book_id, "title": "Dune"}
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class Book(BaseModel):
        id: int
        title: str


    @app.get("/books/{book_id}")
    def read_book(book_id: int) -> Book:
        return Book(id=book_id, title="Dune")
    ```

    ## Known problems

    A route whose response comes from a library that cannot be seen is taken for one without.

    ## Source

    - Documents D0, D1 and D2
    - <https://fastapi.tiangolo.com/tutorial/response-model/>
    """
    if route.is_websocket or not route.methods - {"HEAD", "OPTIONS"}:
        return
    if route.function is None or route.declares_response() or route.hidden():
        return
    if route.status is None or route.status in BODILESS:
        return
    responses = context.app.responses
    if responses.has_other_class(route) or responses.answers_itself(route):
        return
    if responses.returns_nothing(route.function):
        return
    yield problem(route.anchor, route=route.label)
