"""FA008."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.responses import JSON_RESPONSES, RESPONSE
from flake8_fastapi.model.routing import Route
from flake8_fastapi.model.statuses import status_of
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.arguments import argument, has_unpacking
from flake8_fastapi.semantics.types import ClassRef, Type

#: Displays and constants are no responses; nothing needs to be inferred of them.
PLAIN = (ast.Constant, ast.Dict, ast.List, ast.ListComp, ast.DictComp, ast.Tuple, ast.JoinedStr)


@rule(
    "FA008",
    name="response-model-bypassed",
    on=Route,
    message=(
        "`{name}` goes out as it is, past the response model `{model}` of {route}, which neither "
        "filters nor checks it; return the data itself"
    ),
)
def response_model_bypassed(route: Route, context: Context) -> Iterator[Problem]:
    """A ready-made response goes past the declared response model.

    ## What it does

    Reports a `Response` or JSON response with a status of success that is returned by a route which
    declares a response model, by `response_model` or by its return annotation. Responses in
    `except` handlers, redirects, errors, streams and files are left alone, and so are routes whose
    annotation names the response class.

    ## Why is this bad?

    FastAPI sends a response object untouched. The model is documented, but no field is filtered or
    checked, so clients may get secrets, or other data than the schema promises.

    ## Example

    ```python
    from fastapi import FastAPI
    from fastapi.responses import JSONResponse
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Profile(BaseModel):
        nickname: str


    @app.get("/profile", response_model=Profile)
    def read_profile():
        row = {"nickname": "kim", "internal_note": "pays late"}
        return JSONResponse(row)  # FA008
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Profile(BaseModel):
        nickname: str


    @app.get("/profile")
    def read_profile() -> Profile:
        row = {"nickname": "kim", "internal_note": "pays late"}
        return Profile.model_validate(row)
    ```

    Headers, cookies and the status can be set on a parameter of type `Response`, whose body FastAPI
    fills in.

    ## Known problems

    A response whose status is computed is left alone.

    ## Source

    - Document D0
    - <https://fastapi.tiangolo.com/advanced/response-directly/>
    """
    function = route.function
    if function is None or route.is_websocket:
        return
    values = [r for r in function.returns if r.value is not None and not isinstance(r.value, PLAIN)]
    if not values or not context.owns(values[0]):
        return
    responses = context.app.responses
    declared = responses.model(route)
    if declared is None or responses.is_annotated_response(function):
        return
    if responses.sets_status(function):
        return
    for statement in values:
        name = _bypassing(statement, function.module, context)
        if name:
            model = context.source(declared[0])
            yield problem(statement, name=name, model=model, route=route.label)


def _bypassing(statement: ast.Return, module: Module, context: Context) -> str:
    """Return the name of the response class with which a ``return`` succeeds, or ""."""
    assert statement.value is not None
    if not any(context.types.matches(k, RESPONSE) for k in context.infer(statement.value)):
        return ""
    if module.enclosing(statement, ast.ExceptHandler) is not None:
        return ""
    for made, home in context.app.sources.of(statement.value, module) or ():
        if isinstance(made, ast.Call):
            for kind in context.types.infer(made.func, home):
                if _is_untouched(kind, context) and _succeeds(made, home, context):
                    return context.types.canonical(kind).rsplit(".", 1)[-1]
    return ""


def _is_untouched(kind: Type, context: Context) -> bool:
    """Tell whether it is a JSON response or `Response` itself; others are streams and pages."""
    if not isinstance(kind, ClassRef):
        return False
    if kind.info.qualname in RESPONSE:
        return True
    own = "__init__" in kind.info.members and not kind.info.module.is_stub
    return not own and context.types.is_subclass((kind,), JSON_RESPONSES)


def _succeeds(call: ast.Call, module: Module, context: Context) -> bool:
    """Tell whether the status is certainly one of success with a body."""
    if has_unpacking(call):
        return False
    node = argument(call, "status_code", 1)
    status = 200 if node is None else status_of(context.types, node, module)
    return status is not None and 200 <= status < 300 and status not in (204, 205)
