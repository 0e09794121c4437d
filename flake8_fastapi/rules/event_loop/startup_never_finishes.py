"""FA005."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.lifecycle import StartUp
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.waiting import Stop


@rule(
    "FA005",
    name="startup-never-finishes",
    on=StartUp,
    message=(
        "`{what}` {place} never ends{chain}, so the application never serves a request; start it "
        "as a task (`asyncio.create_task(...)`) and cancel the task at shutdown"
    ),
)
def startup_never_finishes(start_up: StartUp, context: Context) -> Iterator[Problem]:
    """Start-up code never comes to its end.

    ## What it does

    Reports, in a lifespan before its `yield` and in start-up handlers: an endless loop without
    `break` or `return`, a wait for an event that nobody can set, `serve_forever()` and its like,
    and functions of the project that never return, in any file. What runs in a task, a thread or
    under a timeout is left alone.

    ## Why is this bad?

    The server accepts requests only after start-up has finished. It hangs without an error, and
    the platform restarts it again and again.

    ## Example

    ```python
    import asyncio
    from collections.abc import AsyncIterator
    from contextlib import asynccontextmanager

    from fastapi import FastAPI


    async def clean_baskets() -> None:
        while True:
            await asyncio.sleep(60)


    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await clean_baskets()  # FA005
        yield


    app = FastAPI(lifespan=lifespan, docs_url=None)
    ```

    ## Use instead

    ```python
    import asyncio
    from collections.abc import AsyncIterator
    from contextlib import asynccontextmanager

    from fastapi import FastAPI


    async def clean_baskets() -> None:
        while True:
            await asyncio.sleep(60)


    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, asyncio.Task[None]]]:
        cleaning = asyncio.create_task(clean_baskets())
        yield {"cleaning": cleaning}
        cleaning.cancel()


    app = FastAPI(lifespan=lifespan, docs_url=None)
    ```

    ## Known problems

    A loop that some condition may leave counts as one that ends.

    ## Source

    - Document D0
    - <https://fastapi.tiangolo.com/advanced/events/>
    """
    function = start_up.function
    decoration = context.types.decoration(function)
    if start_up.kind == "shutdown" or decoration.opaque or decoration.wrappers:
        return
    if start_up.kind == "lifespan" and not function.yields:
        return
    stop = context.app.endless.stop(function, before_yield=start_up.kind == "lifespan")
    if stop is not None:
        before = start_up.kind == "lifespan"
        place = "before the `yield` of lifespan" if before else "in start-up handler"
        yield problem(
            stop.at,
            what=_what(stop.at, context),
            place=f"{place} `{function.name}`",
            chain=_chain(stop, context),
        )


def _what(node: ast.AST, context: Context) -> str:
    if isinstance(node, ast.While):
        return f"while {context.source(node.test)}"
    if isinstance(node, (ast.For, ast.AsyncFor)):
        word = "async for" if isinstance(node, ast.AsyncFor) else "for"
        return f"{word} {context.source(node.target)} in {context.source(node.iter)}"
    return context.source(node)


def _chain(stop: Stop, context: Context) -> str:
    if not stop.steps:
        return ""
    names = " -> ".join(f"{step.name}()" for step in stop.steps)
    return f" through {names} ({context.place(stop.module, stop.node)})"
