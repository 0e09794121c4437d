"""FA009."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dumps import Dumps
from flake8_fastapi.model.parameters import MODELS, SEQUENCES
from flake8_fastapi.model.routing import Route
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import Instance, Types, without_none

ROOT = ("pydantic.RootModel",)


@rule(
    "FA009",
    name="dict-for-response-model",
    on=Route,
    default=False,
    message=(
        "A dict is returned where {route} declares `{model}`: no type checker sees a missing "
        "field, and FastAPI validates it once more on the way out; return the model instance"
    ),
)
def dict_for_response_model(route: Route, context: Context) -> Iterator[Problem]:
    """A dict is returned where a Pydantic model is declared.

    ## What it does

    Reports dict displays, `dict(...)`, `.model_dump()`, `.dict()` and `jsonable_encoder(...)`, also
    through a variable, that a route returns whose response model is a Pydantic model; and lists of
    these where it is a list of models.

    ## Why is this bad?

    The dict is validated only when the response is built: a field that is missing becomes an
    internal server error, and a model that was dumped just before is validated a second time.

    ## Example

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Seat(BaseModel):
        row: int
        number: int


    @app.get("/seats/first", response_model=Seat)
    def first_seat():
        return {"row": 1, "number": 1}  # FA009
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(openapi_url="/schema.json")


    class Seat(BaseModel):
        row: int
        number: int


    @app.get("/seats/first")
    def first_seat() -> Seat:
        return Seat(row=1, number=1)
    ```

    ## Known problems

    Dicts that other functions return are not seen.

    ## Source

    - Document D1
    - <https://fastapi.tiangolo.com/tutorial/response-model/>
    """
    function = route.function
    if function is None or route.is_websocket or not function.returns:
        return
    if not context.owns(function.returns[0]):
        return
    declared = context.app.responses.model(route)
    if declared is None or _is_wrapped(function, context):
        return
    types = context.types.annotations.resolve(*declared)
    dumps = Dumps(context.types, function)
    if _are_models(types, context):
        is_dumped = dumps.is_dict
    elif _are_lists(types, context):
        is_dumped = dumps.is_list
    else:
        return
    for statement in function.returns:
        if statement.value is not None and is_dumped(statement.value):
            yield problem(statement, route=route.label, model=context.source(declared[0]))


def _is_wrapped(function: FunctionInfo, context: Context) -> bool:
    """Tell whether a decorator of the project may make something else of what is returned."""
    decoration = context.types.decoration(function)
    return decoration.opaque and bool(decoration.wrappers)


def _are_lists(types: Types, context: Context) -> bool:
    """Tell whether all alternatives are lists, or other sequences, of models."""
    kinds = without_none(types)
    return bool(kinds) and all(
        isinstance(kind, Instance)
        and bool(kind.args)
        and context.types.matches(kind, SEQUENCES)
        and _are_models(kind.args[0], context)
        for kind in kinds
    )


def _are_models(types: Types, context: Context) -> bool:
    if not context.types.is_instance(types, MODELS):
        return False
    return not any(context.types.matches(kind, ROOT) for kind in types)
