"""FA016."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.answers import failing_answer, flask_status
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.failures import raised_class
from flake8_fastapi.model.routing import Route
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes

ANSWERED = (
    "`{answer}` reports a failure with a status of success, so clients and monitoring take it for "
    "one; raise `HTTPException` with a 4xx or 5xx status"
)
TUPLE = (
    "FastAPI takes no status from a returned tuple: all of `{answer}` is taken for the body, and "
    "the status is not {status}; raise `HTTPException({status}, ...)` or return a response with it"
)
SOCKET = (
    "`{name}` raised in WebSocket route `{function}` is neither caught nor handled and breaks the "
    "connection without a reason; raise `WebSocketException`"
)


@rule(
    "FA016",
    name="unmodelled-failure",
    on=(Route, Dependency),
    message=(
        "`{name}` raised in {role} `{function}` is neither caught nor handled, so the client gets "
        "a bare 500; raise `HTTPException`, or an exception of your own with a registered handler"
    ),
)
def unmodelled_failure(element: Route | Dependency, context: Context) -> Iterator[Problem]:
    """A failure that can be foreseen reaches the client as a bare 500 or as a success.

    ## What it does

    Reports, in the body of a route or dependency, `raise` of a builtin exception that is neither
    caught there nor has a registered exception handler; and, in a route, an answer such as
    `{"error": ...}` or `{"success": False}` with a status of success, and a tuple
    `..., 404` as Flask reads it. A handler registered for `Exception` covers every raise, and so
    do a middleware, a decorator or a dependency with `yield` that catch it.

    ## Why is this bad?

    A builtin exception that leaves a route becomes "Internal Server Error", although the request
    was at fault. An error sent with status 200 is counted, cached and retried as a success.

    ## Example

    ```python
    from typing import Any

    from fastapi import FastAPI

    app = FastAPI(docs_url=None)
    SHELVES = {1: ["nails", "screws"]}


    @app.get("/shelves/{number}")
    def shelf(number: int, box: int = 0) -> dict[str, Any]:
        if number not in SHELVES:
            return {"error": "no such shelf"}  # FA016
        if box >= len(SHELVES[number]):
            raise ValueError("no such box")  # FA016
        return {"box": SHELVES[number][box]}
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI, HTTPException
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)
    SHELVES = {1: ["nails", "screws"]}


    class Box(BaseModel):
        box: str


    @app.get("/shelves/{number}")
    def shelf(number: int, box: int = 0) -> Box:
        if number not in SHELVES or box >= len(SHELVES[number]):
            raise HTTPException(404, detail="no such shelf or box")
        return Box(box=SHELVES[number][box])
    ```

    ## Known problems

    Only the body of the route or dependency is read, not the functions that it calls.

    ## Source

    - Document D2
    - <https://fastapi.tiangolo.com/tutorial/handling-errors/>
    """
    function = element.function
    if function is None or function.module is not context.module:
        return
    route = element if isinstance(element, Route) else None
    yield from _raised(function, route, context)
    if route is None or route.is_websocket or route.status is None or route.status >= 300:
        return
    for node in function.returns:
        status = flask_status(context.types, node, context.module)
        answer = failing_answer(context.types, node, function)
        if status is not None:
            yield problem(
                node, message=TUPLE, answer=context.source(node.value or node), status=status
            )
        elif answer is not None:
            yield problem(node, message=ANSWERED, answer=context.source(answer))


def _raised(function: FunctionInfo, route: Route | None, context: Context) -> Iterator[Problem]:
    for node in body_nodes(function.node):
        if not isinstance(node, ast.Raise) or node.exc is None:
            continue
        info = raised_class(context.types, node, context.module)
        if info is None or not context.types.classes.is_subclass(info, ("builtins.BaseException",)):
            continue
        if not info.qualname.startswith("builtins.") or info.name == "NotImplementedError":
            continue
        if context.app.failures.is_answered(node, function, info, route):
            continue
        socket = route is not None and route.is_websocket
        yield problem(
            node,
            message=SOCKET if socket else None,
            name=info.name,
            role="dependency" if route is None else "route",
            function=_label(function),
        )


def _label(function: FunctionInfo) -> str:
    """Name a class by its own name where ``__init__`` or ``__call__`` is the dependency."""
    special = function.owner is not None and function.name.startswith("__")
    return function.owner.name if special and function.owner is not None else function.name
