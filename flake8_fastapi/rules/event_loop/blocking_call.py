"""FA002."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.blocking import advice_of, blocking_calls
from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo


@rule(
    "FA002",
    name="blocking-call",
    on=FunctionInfo,
    needs=("async ",),
    message=(
        "`{name}()` blocks the event loop{chain}, so no other request is served meanwhile; "
        "use {advice}"
    ),
)
def blocking_call(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    """A blocking call that is neither HTTP nor database stops the event loop.

    ## What it does

    Reports `time.sleep`, `subprocess`, `os.system`, `open` and other file access, synchronous reads
    of an uploaded file, sockets, mail and FTP clients, `input`, waiting for threads, futures and
    queues, and password hashing in an `async def`, made directly or through functions of the
    project in any file. What is handed to a thread and start-up code are left alone, and so are
    files that a function reads once for each key and something keeps that lasts.

    ## Why is this bad?

    All coroutines of a worker share one thread. While it sleeps, reads or computes in synchronous
    code, every other request of that worker waits, too.

    ## Example

    ```python
    import time

    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/ticket")
    async def ticket() -> str:
        time.sleep(0.5)  # FA002
        return "ready"
    ```

    ## Use instead

    ```python
    import asyncio

    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/ticket")
    async def ticket() -> str:
        await asyncio.sleep(0.5)
        return "ready"
    ```

    ## Known problems

    Long computations in plain Python block as well, but cannot be told from short ones.

    ## Source

    - Documents D0, D2 and D4
    - <https://fastapi.tiangolo.com/async/>
    """
    if function.is_async:
        for node, hit in blocking_calls(context.app, function, "blocking"):
            advice = advice_of(hit)
            yield problem(node, name=hit.deed.name, chain=context.chain(hit), advice=advice)
