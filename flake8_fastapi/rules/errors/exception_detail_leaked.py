"""FA017."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes


@rule(
    "FA017",
    name="exception-detail-leaked",
    on=Module,
    message=(
        "the text of the caught `{exception}` is sent to the client and may tell of queries, paths "
        "or hosts; log the exception and send a text of your own"
    ),
)
def exception_detail_leaked(module: Module, context: Context) -> Iterator[Problem]:
    """The text of an exception of a library or the system is sent to the client.

    ## What it does

    Reports a `raise` of an `HTTPException` or a `return` of a response whose detail or body holds
    `str(e)`, `repr(e)`, `e.args`, an f-string of `e` or a formatted traceback, where `e` was caught
    as `Exception`, `BaseException` or an exception of a library or the system; also through
    variables, functions and result objects of the project. A handler that is registered for
    `Exception` and returns the text counts. Exceptions of the project, and `ValueError` where the
    project's own validation may have raised it, are left alone, and so is a branch for debugging.

    ## Why is this bad?

    Such a text was written for developers: it holds SQL with its values, host names, file paths,
    the answers of other services. It helps an attacker, and it is no answer a client can rely on.

    ## Example

    ```python
    from pathlib import Path

    from fastapi import FastAPI, HTTPException

    app = FastAPI(docs_url=None)


    @app.get("/terms")
    def terms() -> str:
        try:
            return Path("/srv/shop/terms.txt").read_text()
        except OSError as error:
            raise HTTPException(500, detail=f"no terms: {error}")  # FA017
    ```

    ## Use instead

    ```python
    import logging
    from pathlib import Path

    from fastapi import FastAPI, HTTPException

    logger = logging.getLogger(__name__)
    app = FastAPI(docs_url=None)


    @app.get("/terms")
    def terms() -> str:
        try:
            return Path("/srv/shop/terms.txt").read_text()
        except OSError:
            logger.exception("the terms cannot be read")
            raise HTTPException(500, detail="the terms are not available")
    ```

    ## Known problems

    What is sent through a WebSocket or yielded into a stream is not looked at.

    ## Source

    - Document D2
    - <https://fastapi.tiangolo.com/tutorial/handling-errors/>
    """
    routes = {r.function for r in context.app.routes_in(module) if not r.is_websocket}
    plain = [context.function_of(node) for node in module.nodes(ast.FunctionDef)]
    coroutines = [context.function_of(node) for node in module.nodes(ast.AsyncFunctionDef)]
    for function in (*plain, *coroutines):
        is_route = function in routes
        if is_route or _may_know(function, context):
            yield from _sent(function, context, is_route=is_route)


def _may_know(function: FunctionInfo, context: Context) -> bool:
    """Tell whether a function that is no route may have an exception in its hands."""
    if context.app.leaks.given(function):
        return True
    kinds = (ast.ExceptHandler, ast.Raise)
    if not any(map(context.module.nodes, kinds)):
        return False
    return any(node.__class__ in kinds for node in body_nodes(function.node))


def _sent(function: FunctionInfo, context: Context, *, is_route: bool) -> Iterator[Problem]:
    for node in body_nodes(function.node):
        exception = ""
        if isinstance(node, ast.Raise):
            exception = context.app.leaks.raised(node, function)
        elif isinstance(node, ast.Return):
            exception = context.app.leaks.returned(node, function, is_route=is_route)
        if exception:
            yield problem(node, exception=exception)
