"""FA004."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.coroutines import (
    Fate,
    Fates,
    is_coroutine,
    is_not_awaitable,
    may_be_lost,
)
from flake8_fastapi.semantics.types import FunctionRef

RETURNED = (
    "`{call}` is a coroutine, and FastAPI does not await what a {what} returns; "
    "await it: `return await ...`"
)
NOT_AWAITABLE = (
    "`{call}` gives {kind}, which cannot be awaited: `await` raises TypeError; remove the `await`"
)
OWN_LOOP = {
    "loop": (
        "`{call}()` raises RuntimeError here, because the event loop that serves the request is "
        "running already; `await` the coroutine"
    ),
    "thread": (
        "`{call}()` makes a second event loop in the worker thread of a request, to which no "
        "session, client or lock of the application's loop belongs; make the caller an `async def` "
        "and `await` the coroutine"
    ),
}
RUNNERS = frozenset(
    {
        "asyncio.run",
        "asyncio.AbstractEventLoop.run_until_complete",
        "asyncio.BaseEventLoop.run_until_complete",
    }
)


@rule(
    "FA004",
    name="coroutine-not-awaited",
    on=(ast.Call, ast.Await),
    message="`{call}` only makes a coroutine, which nothing awaits, so it never runs; `await` it",
)
def coroutine_not_awaited(node: ast.Call | ast.Await, context: Context) -> Iterator[Problem]:
    """A coroutine is not awaited, or something else is.

    ## What it does

    Reports three forms of one mistake: a coroutine function is called and nothing awaits the
    coroutine (or a route or dependency returns it, which FastAPI does not await either); `await` on
    a value that is certainly not awaitable; and `asyncio.run` or `run_until_complete` in code that
    requests run.

    ## Why is this bad?

    A coroutine that nobody awaits never runs. Awaiting a plain value raises `TypeError`. A loop
    inside the loop raises `RuntimeError`; in a worker thread it works, but with a loop of its own.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    async def greet(name: str) -> str:
        return f"Hello {name}"


    @app.get("/greeting")
    async def greeting(name: str) -> str:
        text = greet(name)  # FA004
        return text.upper()
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    async def greet(name: str) -> str:
        return f"Hello {name}"


    @app.get("/greeting")
    async def greeting(name: str) -> str:
        text = await greet(name)
        return text.upper()
    ```

    ## Known problems

    A coroutine that is stored in a container or handed to a function is assumed to be awaited
    there.

    ## Source

    - Documents D0, D1 and D3
    - <https://fastapi.tiangolo.com/async/>
    - <https://docs.python.org/3/library/asyncio-task.html#coroutines>
    """
    if isinstance(node, ast.Await):
        yield from _awaited(node, context)
    elif isinstance(node.func, (ast.Name, ast.Attribute)):
        yield from _own_loop(node, context)
        parent = context.module.parent(node)
        if not may_be_lost(node, parent):
            return
        if not context.app.coroutines.may_be(node, context.module):
            return
        if is_coroutine(context.infer(node)):
            yield from _unawaited(node, context)


def _unawaited(node: ast.Call, context: Context) -> Iterator[Problem]:
    for fate, place in Fates(context.types).of(node, context.module):
        if fate is Fate.LOST:
            yield problem(place, call=context.source(node))
        elif fate is Fate.RETURNED:
            what = _asked_by_fastapi(place, context)
            if what:
                yield problem(place, RETURNED, call=context.source(node), what=what)


def _asked_by_fastapi(place: ast.AST, context: Context) -> str:
    function = context.module.function(place)
    if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return ""
    info = context.function_of(function)
    if any(route.function is info for route in context.app.routes_in(context.module)):
        return "route"
    return "dependency" if context.app.dependencies.is_one(info) else ""


def _awaited(node: ast.Await, context: Context) -> Iterator[Problem]:
    types = context.infer(node.value)
    if is_not_awaitable(context.types, types) and not _from_placeholder(node.value, context):
        names = sorted({context.describe(kind) for kind in types})
        yield problem(node, NOT_AWAITABLE, call=context.source(node.value), kind=" or ".join(names))


def _from_placeholder(value: ast.expr, context: Context) -> bool:
    """Tell whether an abstract method was called, which may be a coroutine function below."""
    if not isinstance(value, ast.Call):
        return False
    return any(
        isinstance(kind, FunctionRef)
        and not kind.info.module.is_stub
        and (kind.info.is_stub_body or context.types.decoration(kind.info).opaque)
        for kind in context.infer(value.func)
    )


def _knows_of_no_loop(node: ast.AST, context: Context) -> bool:
    """``try: get_running_loop() except RuntimeError:`` comes here where no loop is running."""
    for outer in context.module.ancestors(node):
        tried = context.module.parent(outer) if isinstance(outer, ast.ExceptHandler) else None
        if isinstance(tried, ast.Try):
            calls = [
                n.func for n in ast.walk(ast.Module(tried.body, [])) if isinstance(n, ast.Call)
            ]
            if any(context.source(call).endswith("get_running_loop") for call in calls):
                return True
    return False


def _own_loop(node: ast.Call, context: Context) -> Iterator[Problem]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if isinstance(node.func, ast.Attribute) and name not in ("run", "run_until_complete"):
        return
    if not context.module.mentions("asyncio"):
        return
    kinds = context.infer(node.func)
    if len(kinds) != 1 or context.types.canonical(kinds[0]) not in RUNNERS:
        return
    function = context.module.function(node)
    if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        where = context.app.loop.served_on(context.function_of(function))
        if where and not _knows_of_no_loop(node, context):
            yield problem(node, OWN_LOOP[where], call=context.source(node.func))
