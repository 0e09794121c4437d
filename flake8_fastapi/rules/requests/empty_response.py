"""FA010."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.responses import BODILESS
from flake8_fastapi.model.routing import Route
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import NONE, UNKNOWN, Coroutine, External, Types

MODEL = (
    "{route} declares a response model beside status {status}, which has no body, so the "
    "application does not start; annotate `-> None`, or choose another status"
)
DROPPED = (
    "{route} answers with status {status}, which has no body, so this value never reaches the "
    "client; return nothing, or choose another status"
)


@rule(
    "FA010",
    name="empty-response",
    on=Route,
    message=(
        "{route} never returns a value, so clients get `null` with status {status}; say "
        "`status_code=204`, or return something"
    ),
)
def empty_response(route: Route, context: Context) -> Iterator[Problem]:
    """Status and body contradict each other.

    ## What it does

    Reports (a) routes with status 204, 205 or 304 that return a value or declare a response model;
    (b) routes that never return a value and declare neither 204 nor a response. Routes that always
    raise, stubs and routes with a response class of their own are left alone.

    ## Why is this bad?

    A response with status 204 has no body, so what is returned is dropped, and FastAPI refuses to
    start with a response model beside it. The other way round, a route that returns nothing sends
    the four letters `null` with status 200, and clients cannot tell that from an answer.

    ## Example

    ```python
    import logging

    from fastapi import FastAPI

    logger = logging.getLogger(__name__)
    app = FastAPI(openapi_url="/schema.json")


    @app.post("/bells/{number}/ring")
    def ring(number: int) -> None:  # FA010
        logger.info("bell %d rings", number)


    @app.delete("/bells/{number}", status_code=204)
    def remove(number: int):
        logger.info("bell %d is taken down", number)
        return {"removed": number}  # FA010
    ```

    ## Use instead

    ```python
    import logging

    from fastapi import FastAPI

    logger = logging.getLogger(__name__)
    app = FastAPI(openapi_url="/schema.json")


    @app.post("/bells/{number}/ring", status_code=204)
    def ring(number: int) -> None:
        logger.info("bell %d rings", number)


    @app.delete("/bells/{number}", status_code=204)
    def remove(number: int) -> None:
        logger.info("bell %d is taken down", number)
    ```

    ## Known problems

    None.

    ## Source

    - Document D1
    - <https://fastapi.tiangolo.com/tutorial/response-status-code/>
    """
    function = route.function
    if function is None or route.is_websocket or route.status is None or function.yields:
        return
    if not context.owns(function.node) or not route.methods - {"HEAD", "OPTIONS"}:
        return
    if route.status not in BODILESS:
        if _answers_null(route, function, context):
            yield problem(function.node, route=route.label, status=route.status)
    elif _declares_model(route, context):
        yield problem(function.node, MODEL, route=route.label, status=route.status)
    elif not context.app.responses.sets_status(function):
        for statement, types in context.app.responses.returned(function):
            if _is_dropped(types, context):
                yield problem(statement, DROPPED, route=route.label, status=route.status)


def _declares_model(route: Route, context: Context) -> bool:
    """Tell whether a model is declared; ``Any`` counts, since FastAPI makes a field of it, too."""
    if context.app.responses.model(route) is not None:
        return True
    given = route.keyword("response_model")
    if given is not None:
        return context.types.name_of(given, route.module) == "typing.Any"
    node = route.function.node.returns if route.function is not None else None
    return node is not None and context.name_of(node) == "typing.Any"


def _is_dropped(types: Types, context: Context) -> bool:
    if any(kind == UNKNOWN or isinstance(kind, (External, Coroutine)) for kind in types):
        return False
    return types != (NONE,) and not any(context.app.responses.is_response((k,)) for k in types)


def _answers_null(route: Route, function: FunctionInfo, context: Context) -> bool:
    responses = context.app.responses
    if function.is_stub_body or not responses.returns_nothing(function):
        return False
    if not _declares_nothing(route, function, context) or responses.has_other_class(route):
        return False
    if context.types.decoration(function).opaque or responses.sets_status(function):
        return False
    return context.app.endings.may_finish(function)


def _declares_nothing(route: Route, function: FunctionInfo, context: Context) -> bool:
    """Tell whether neither argument nor annotation says more than None."""
    if route.hides("response_model"):
        return False
    given = route.keyword("response_model")
    declared = [(given, route.module), (function.node.returns, function.module)]
    return all(
        node is None or context.types.annotations.resolve(node, module) == (NONE,)
        for node, module in declared
    )
