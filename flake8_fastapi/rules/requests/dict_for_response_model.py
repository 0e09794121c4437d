"""FA009."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Literal

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.parameters import MODELS, SEQUENCES
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.types import FunctionRef, Instance, Types, without_none

ROOT = ("pydantic.RootModel",)
DUMPS = ("model_dump", "dict")
ENCODER = "fastapi.encoders.jsonable_encoder"
MAX_HOPS = 5

Shape = Literal["model", "list", ""]


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
    if declared is None:
        return
    shape = _shape(context.types.annotations.resolve(*declared), context)
    for statement in function.returns if shape else ():
        value = statement.value
        if value is not None and _is_dumped(value, shape, function.module, context, 0):
            yield problem(statement, route=route.label, model=context.source(declared[0]))


def _shape(types: Types, context: Context) -> Shape:
    """Say whether a model or a list of models is declared."""
    if _are_models(types, context):
        return "model"
    kinds = without_none(types)
    if kinds and all(isinstance(k, Instance) and _holds_models(k, context) for k in kinds):
        return "list"
    return ""


def _holds_models(kind: Instance, context: Context) -> bool:
    if not kind.args or not context.types.matches(kind, SEQUENCES):
        return False
    return _are_models(kind.args[0], context)


def _are_models(types: Types, context: Context) -> bool:
    if not context.types.is_instance(types, MODELS):
        return False
    return not any(context.types.matches(kind, ROOT) for kind in types)


def _is_dumped(node: ast.expr, shape: Shape, module: Module, context: Context, hops: int) -> bool:
    """Tell whether a value is certainly a dict, or a list of dicts where a list is declared."""
    if isinstance(node, ast.Name):
        return _is_dumped_variable(node, shape, module, context, hops)
    if isinstance(node, ast.IfExp):
        sides = (node.body, node.orelse)
        return any(_is_dumped(side, shape, module, context, hops) for side in sides)
    if isinstance(node, ast.Call) and context.types.name_of(node.func, module) == ENCODER:
        return True
    if shape == "model":
        return isinstance(node, (ast.Dict, ast.DictComp)) or _is_dict_call(node, module, context)
    if isinstance(node, ast.List):
        return any(_is_dumped(item, "model", module, context, hops) for item in node.elts)
    if isinstance(node, ast.ListComp):
        return _is_dumped(node.elt, "model", module, context, hops)
    return False


def _is_dict_call(node: ast.expr, module: Module, context: Context) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return context.types.name_of(node.func, module) == "builtins.dict"
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in DUMPS:
        return False
    return all(
        isinstance(kind, FunctionRef) and kind.info.qualname.startswith("pydantic.")
        for kind in context.types.infer(node.func, module)
    )


def _is_dumped_variable(
    name: ast.Name, shape: Shape, module: Module, context: Context, hops: int
) -> bool:
    bindings = [d.binding for d in context.types.names.lookup(name.id, name, module)]
    return (
        hops < MAX_HOPS
        and bool(bindings)
        and all(
            binding is not None
            and binding.kind in ("assign", "annotation")
            and binding.value is not None
            and not binding.path
            and module.function(binding.node) is module.function(name)
            and _is_dumped(binding.value, shape, module, context, hops + 1)
            for binding in bindings
        )
    )
