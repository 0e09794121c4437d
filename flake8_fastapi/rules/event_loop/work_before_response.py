"""FA006."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.development import words
from flake8_fastapi.model.routing import Route
from flake8_fastapi.rule import Problem, problem, rule


@rule(
    "FA006",
    name="work-before-response",
    on=(Route, Dependency),
    message=(
        "`{call}` sends a message{chain} before {role} `{function}` is done, so the client waits "
        "for a service that its answer does not need; hand it to `BackgroundTasks` or a task queue"
    ),
)
def work_before_response(element: Route | Dependency, context: Context) -> Iterator[Problem]:
    """A message is sent while the client waits for its answer.

    ## What it does

    Reports routes and dependencies that send e-mail, SMS, push or chat messages (`smtplib`,
    `aiosmtplib`, `fastapi-mail`, SendGrid, Twilio, SES, SNS, Slack and others) before the response
    goes out, directly or through functions of the project, when nothing of the result is part of
    the response. Background tasks, created tasks, task queues, what a dependency does after its
    `yield`, and routes for a test message (`test` in their name) are left alone.

    ## Why is this bad?

    Mail servers and messaging services are slow now and then, and sometimes down. The client
    waits for them, and gets an error for a request that was carried out.

    ## Example

    ```python
    from email.message import EmailMessage

    import aiosmtplib
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.post("/orders/{number}/confirm")
    async def confirm(number: int) -> int:
        message = EmailMessage()
        message["To"] = "orders@shop.example"
        await aiosmtplib.send(message, hostname="mail.shop.example")  # FA006
        return number
    ```

    ## Use instead

    ```python
    from email.message import EmailMessage

    import aiosmtplib
    from fastapi import BackgroundTasks, FastAPI

    app = FastAPI(docs_url=None)


    async def send_confirmation(number: int) -> None:
        message = EmailMessage()
        message["To"] = "orders@shop.example"
        message["Subject"] = f"Order {number}"
        await aiosmtplib.send(message, hostname="mail.shop.example")


    @app.post("/orders/{number}/confirm")
    async def confirm(number: int, background: BackgroundTasks) -> int:
        background.add_task(send_confirmation, number)
        return number
    ```

    ## Known problems

    Senders that the plugin has no description of are not seen; name them with
    `--fastapi-senders`.

    ## Source

    - Document D3
    - <https://fastapi.tiangolo.com/tutorial/background-tasks/>
    """
    function = element.function
    if function is None or function.module is not context.module:
        return
    route = element if isinstance(element, Route) else None
    if route is not None and (route.is_websocket or function.yields or _is_trial(route)):
        return
    for node, hit in context.app.sending.before_answer(function):
        place = node.items[0].context_expr if isinstance(node, (ast.With, ast.AsyncWith)) else node
        yield problem(
            place,
            call=_call(place, context),
            chain=context.chain(hit),
            role="dependency" if route is None else "route",
            function=function.name,
        )


#: Words in the name of a route whose answer is whether sending works.
TRIALS = frozenset({"test", "check", "health", "ping", "probe"})


def _is_trial(route: Route) -> bool:
    """Tell whether the route is there to try the sending out, and says so."""
    name = route.function.name if route.function is not None else ""
    return not TRIALS.isdisjoint(words(name))


def _call(node: ast.AST, context: Context) -> str:
    if isinstance(node, ast.Call):
        return f"{context.source(node.func)}()"
    return context.source(node)
