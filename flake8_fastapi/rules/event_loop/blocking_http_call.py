"""FA001."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.blocking import advice_of, blocking_calls
from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo


@rule(
    "FA001",
    name="blocking-http-call",
    on=FunctionInfo,
    needs=("async ",),
    message=(
        "`{name}()` waits for an HTTP answer on the event loop{chain}, so no other request is "
        "served meanwhile; use {advice}, or `await asyncio.to_thread(...)`"
    ),
)
def blocking_http_call(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    """A synchronous HTTP call blocks the event loop.

    ## What it does

    Reports calls of synchronous HTTP clients (`requests`, `urllib`, `urllib3`, `http.client`, the
    synchronous half of `httpx`, and clients of widely used SDKs) in an `async def`, made directly
    or through functions of the project in any file. Calls that are handed to a thread, plain `def`
    routes and dependencies, and start-up code are left alone.

    ## Why is this bad?

    All coroutines of a worker share one thread. While it waits for a socket in synchronous code,
    every other request of that worker waits, too.

    ## Example

    ```python
    import requests
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/rate/{currency}")
    async def rate(currency: str) -> float:
        answer = requests.get(f"https://rates.example/{currency}", timeout=5)  # FA001
        return float(answer.text)
    ```

    ## Use instead

    ```python
    import httpx
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/rate/{currency}")
    async def rate(currency: str) -> float:
        async with httpx.AsyncClient(timeout=5) as client:
            answer = await client.get(f"https://rates.example/{currency}")
        return float(answer.text)
    ```

    ## Known problems

    Clients of libraries that the plugin has no description of are not seen; name their calls with
    `--fastapi-blocking-calls`.

    ## Source

    - Documents D1, D2 and D4
    - <https://fastapi.tiangolo.com/async/>
    """
    if function.is_async:
        for node, hit in blocking_calls(context.app, function, "http"):
            advice = advice_of(hit, without="asyncio.to_thread(...)")
            yield problem(node, name=hit.deed.name, chain=context.chain(hit), advice=advice)
