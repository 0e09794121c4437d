"""FA020."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.markers import is_callable_never, is_pending, is_value_use, uses
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.arguments import bind, has_unpacking
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.parameters import depends_call, depends_target
from flake8_fastapi.semantics.types import NONE, FunctionRef, Type, without_none

CALLED = (
    "`{depends}` calls `{function}` once, while the module loads, and gives FastAPI {kind} instead "
    "of a function to call for each request; write `Depends({function})`"
)
OBJECT = (
    "`{depends}` gives FastAPI an object of {kind}, which has no `__call__` to call for a request; "
    "give it a class or a function that returns the object"
)
DEFAULT = (
    "`{default}` as default of `{name}` is built once, while the module loads, for all requests; "
    "inject it: `Annotated[..., Depends(...)]`"
)
MARKER = (
    "`{depends}` in a function body is only a marker: FastAPI reads signatures, and nothing is "
    "called here; declare it as a parameter of the route or dependency"
)

#: What may hold a marker that is handed on to FastAPI.
HOLDERS = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.arguments)


@rule(
    "FA020",
    name="dependency-not-injected",
    on=(Module, Route, Dependency, ast.Call),
    message=(
        "`{function}` is called directly, so its `{name}` is a `Depends` object and not what the "
        "dependency gives; pass it, or declare `Depends({function})` as a parameter"
    ),
)
def dependency_not_injected(
    element: Module | Route | Dependency | ast.Call, context: Context
) -> Iterator[Problem]:
    """A dependency is built or called instead of injected.

    ## What it does

    Reports `Depends(get_db())` where the call returns nothing callable, `Depends(obj)` where the
    object has no `__call__`, a service or client built as default of a parameter, `x = Depends(f)`
    in a function body, and direct calls of a function whose `Depends` defaults are not passed.

    ## Why is this bad?

    FastAPI calls dependencies for each request, and only those that it finds in signatures. What is
    built or called elsewhere is made once for all requests, or stays a `Depends` object that fails
    when it is used; what FastAPI cannot call stops the start-up.

    ## Example

    ```python
    from fastapi import Depends, FastAPI

    app = FastAPI(docs_url=None)


    def limit_of(limit: int = 10) -> int:
        return min(limit, 100)


    def first_numbers(limit: int = Depends(limit_of)) -> list[int]:
        return list(range(limit))


    @app.get("/sum")
    def total() -> int:
        return sum(first_numbers())  # FA020
    ```

    ## Use instead

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI

    app = FastAPI(docs_url=None)


    def limit_of(limit: int = 10) -> int:
        return min(limit, 100)


    def first_numbers(limit: Annotated[int, Depends(limit_of)]) -> list[int]:
        return list(range(limit))


    @app.get("/sum")
    def total(numbers: Annotated[list[int], Depends(first_numbers)]) -> int:
        return sum(numbers)
    ```

    ## Known problems

    None.

    ## Source

    - Documents D3 and D4, on dependencies
    - <https://fastapi.tiangolo.com/tutorial/dependencies/>
    """
    if isinstance(element, Module):
        for call in context.app.dependencies.calls(element):
            yield from _given(call, context)
            yield from _in_body(call, context)
    elif isinstance(element, ast.Call):
        yield from _called(element, context)
    elif element.function is not None:
        yield from _defaults(element, element.function, context)


def _given(call: ast.Call, context: Context) -> Iterator[Problem]:
    target = depends_target(call, None)
    kinds = context.infer(target) if target is not None else ()
    if target is None or not is_callable_never(context.types, kinds):
        return
    depends, kind = context.source(call), context.describe(kinds[0])
    if isinstance(target, ast.Call) and _names_function(target, context):
        name = context.source(target.func)
        yield problem(call, CALLED, depends=depends, function=name, kind=kind)
    elif kinds != (NONE,):
        yield problem(call, OBJECT, depends=depends, kind=kind)


def _names_function(call: ast.Call, context: Context) -> bool:
    return all(isinstance(kind, FunctionRef) for kind in context.infer(call.func))


def _in_body(call: ast.Call, context: Context) -> Iterator[Problem]:
    found = uses(call, context.module)
    function = context.module.function(call)
    if found is None or not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return
    if all(is_value_use(node, context.module, context.types) for node in found) or (
        context.function_of(function) in context.app.loop.handlers
        and not any(isinstance(context.module.parent(node), HOLDERS) for node in found)
    ):
        yield problem(call, MARKER, depends=context.source(call))


def _defaults(
    element: Route | Dependency, function: FunctionInfo, context: Context
) -> Iterator[Problem]:
    partial = (
        element.is_partial if isinstance(element, Route)
        else context.app.dependencies.is_partial(element)
    )  # fmt: skip
    if partial or not context.types.decoration(function).keeps_parameters:
        return
    for parameter in context.app.dependencies.parameters(function):
        if _is_built(parameter, context) and parameter.default is not None:
            default = context.source(parameter.default)
            yield problem(parameter.default, DEFAULT, default=default, name=parameter.name)


def _is_built(parameter: Parameter, context: Context) -> bool:
    default = parameter.default
    if not isinstance(default, ast.Call) or default is parameter.call:
        return False
    if parameter.place in ("dependency", "special"):
        return False
    kinds = context.types.infer(default, parameter.function.module)
    return context.app.services.among(kinds) is not None or is_pending(context.types, kinds)


def _called(call: ast.Call, context: Context) -> Iterator[Problem]:
    if not context.app.dependencies.called_gate.admits(call, context.module):
        return
    kinds = without_none(context.infer(call.func))
    if not kinds or has_unpacking(call):
        return
    left = [_left_out(kind, call, context) for kind in kinds]
    if all(left):
        yield problem(call, function=context.source(call.func), name=left[0])


def _left_out(kind: Type, call: ast.Call, context: Context) -> str:
    """Return the first parameter with a ``Depends`` default that the call leaves out, or ""."""
    for function in context.app.dependencies.callables(kind):
        if not context.types.decoration(function).is_transparent:
            return ""
        bound = not isinstance(kind, FunctionRef) or kind.receiver is not None
        given = bind(function.node.args, call, skip=1 if bound else 0)
        for parameter in context.app.dependencies.parameters(function):
            default = parameter.default if parameter.place == "dependency" else None
            if default is not None and parameter.name not in given:
                if depends_call(context.types, default, function.module) is not None:
                    return parameter.name
    return ""
