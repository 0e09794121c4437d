"""FA029."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.knowledge.sensitive import is_secret_name
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.logs import is_log_call, logged_values

LOG = "The log gets {what} `{source}` in plain text; leave it out or mask it"


@rule(
    "FA029",
    name="sensitive-data-exposed",
    on=(Schema, ast.Call),
    message=(
        "Field `{field}` of `{model}` goes out with the answer of {route}; answer with a model "
        "that has no such field, or mark it `exclude=True`"
    ),
)
def sensitive_data_exposed(element: Schema | ast.Call, context: Context) -> Iterator[Problem]:
    """A secret leaves the application in an answer or a log.

    ## What it does

    Reports fields for passwords, password hashes, secrets and keys in models that routes answer
    with (inherited and nested ones, in lists and unions), and log calls that write such a value,
    a whole request payload or an authorization header. `SecretStr`, excluded fields, masked
    values, the seed of one-time passwords beside its `otpauth` address, and the client secrets of
    payments are left alone.

    ## Why is this bad?

    What an answer holds is in every client, cache and proxy; what a log holds is in every place
    that logs are shipped to, for years.

    ## Example

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class Account(BaseModel):
        name: str
        password_hash: str  # FA029


    @app.get("/accounts/{name}")
    def read_account(name: str) -> Account:
        return Account(name=name, password_hash="")
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(docs_url=None)


    class AccountOut(BaseModel):
        name: str


    @app.get("/accounts/{name}")
    def read_account(name: str) -> AccountOut:
        return AccountOut(name=name)
    ```

    ## Known problems

    Secrets are known by their names; a key that is made for the client to keep, and shown once, is
    reported as well.

    ## Source

    - Documents D1 and D4
    - <https://fastapi.tiangolo.com/tutorial/response-model/>
    - <https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html>
    """
    if isinstance(element, Schema):
        yield from _fields(element, context)
    elif isinstance(element.func, ast.Attribute) and is_log_call(
        context.types, element, context.module
    ):
        yield from _logged(element, context)


def _fields(schema: Schema, context: Context) -> Iterator[Problem]:
    for field in schema.own_fields():
        if is_secret_name(field.name) and context.app.usage.may_hold_secret(field):
            route = context.app.usage.exposing_route(field)
            if route is not None and not context.app.handed_out.is_for_client(field, schema):
                yield problem(
                    field.node, field=field.name, model=schema.info.name, route=route.label
                )


def _logged(call: ast.Call, context: Context) -> Iterator[Problem]:
    for value in logged_values(call):
        what = _kind(value, context)
        if what:
            yield problem(call, LOG, what=what, source=context.source(value))
            return


def _kind(value: ast.expr, context: Context) -> str:
    disclosure = context.app.disclosure
    if disclosure.is_authorization(value, context.module):
        return "the authorization header"
    if disclosure.is_whole_payload(value, context.module):
        return "the whole request payload"
    name = value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")
    if name and is_secret_name(name):
        return "the secret" if disclosure.is_text(context.infer(value)) else ""
    return ""
