"""FA022."""

from __future__ import annotations

import ast
from collections.abc import Hashable, Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Use
from flake8_fastapi.model.identity import identity
from flake8_fastapi.model.routing import Include, Route, Router
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo

#: Fewer routes may repeat themselves.
ENOUGH = 3
Shared = dict[Hashable, Use]


@rule(
    "FA022",
    name="repeated-route-dependency",
    on=Router,
    message=(
        "All {count} routes of this router carry {names} and none uses the value, so the next "
        "route may forget it; give the router `dependencies=[...]` once"
    ),
)
def repeated_route_dependency(router: Router, context: Context) -> Iterator[Problem]:
    """Every route of a router repeats the same dependency.

    ## What it does

    Reports routers of three or more routes that all carry the same dependency, in their
    `dependencies=[...]` or as a parameter that no route reads. Equal calls such as
    `Depends(require_role("admin"))` are the same dependency; WebSocket routes do not count.

    ## Why is this bad?

    A guard that is repeated on each route is forgotten on the next one, and nobody notices. On the
    router it holds for all of them.

    ## Example

    ```python
    from fastapi import APIRouter, Depends, Header, HTTPException


    def require_key(x_key: str = Header()) -> None:
        if len(x_key) < 20:
            raise HTTPException(403)


    reports = APIRouter(prefix="/reports")  # FA022


    @reports.get("/today", dependencies=[Depends(require_key)])
    def today() -> int:
        return 1


    @reports.get("/week", dependencies=[Depends(require_key)])
    def week() -> int:
        return 7


    @reports.get("/month", dependencies=[Depends(require_key)])
    def month() -> int:
        return 30
    ```

    ## Use instead

    ```python
    from fastapi import APIRouter, Depends, Header, HTTPException


    def require_key(x_key: str = Header()) -> None:
        if len(x_key) < 20:
            raise HTTPException(403)


    reports = APIRouter(prefix="/reports", dependencies=[Depends(require_key)])


    @reports.get("/today")
    def today() -> int:
        return 1


    @reports.get("/week")
    def week() -> int:
        return 7


    @reports.get("/month")
    def month() -> int:
        return 30
    ```

    ## Known problems

    Parameters of routes under other decorators count as used, as a decorator may read them.

    ## Source

    - Document D1, on dependencies of routers
    - <https://fastapi.tiangolo.com/tutorial/bigger-applications/>
    """
    if router.is_app or router.holds_unseen or context.app.dependencies.unseen(router):
        return
    here = [r for r in context.app.routes_in(context.module) if router in r.routers]
    if here and not _shared(here, context):
        return
    routing = context.app.routing
    own = [r for r in routing.routes_on(router) if not r.is_websocket]
    functions = {r.function.node if r.function is not None else r.node for r in own}
    if len(functions) < ENOUGH or not _shared(own, context):
        return
    inner = routing.within(router)[1:]
    others = [
        route
        for route in routing.routes
        if any(r in inner for r in route.routers) or routing.may_register(route, router)
    ]
    shared = _shared([*own, *others], context)
    above = {identity(context.types, use) for use in _above(router, context)}
    names = [f"`{context.source(use.call)}`" for key, use in shared.items() if key not in above]
    if names:
        yield problem(router.node, count=len(functions), names=" and ".join(names))


def _above(router: Router, context: Context) -> list[Use]:
    """Return the uses that the router, or an inclusion of it, lists already."""
    elements: list[Router | Include] = [router, *router.includes]
    return [use for element in elements for use in context.app.dependencies.listed(element)]


def _shared(routes: list[Route], context: Context) -> Shared:
    """Return the dependencies that every HTTP route carries and none uses the value of."""
    found: Shared | None = None
    for route in routes:
        if not route.is_websocket:
            carried = _carried(route, context)
            found = carried if found is None else {k: u for k, u in found.items() if k in carried}
    return found or {}


def _carried(route: Route, context: Context) -> Shared:
    uses = list(context.app.dependencies.listed(route))
    used: set[Hashable] = set()
    for parameter in route.parameters:
        if parameter.place == "dependency" and parameter.call is not None and parameter.home:
            use = Use(parameter.call, parameter.home, parameter)
            uses.append(use)
            if route.function is None or _reads(route.function, parameter.name, context):
                used.add(identity(context.types, use))
    carried = {identity(context.types, use): use for use in uses}
    return {k: use for k, use in carried.items() if k is not None and k not in used}


def _reads(function: FunctionInfo, name: str, context: Context) -> bool:
    if not context.types.decoration(function).is_transparent:
        return True
    return any(
        isinstance(node, ast.Name) and node.id in (name, "locals")
        for statement in function.node.body
        for node in ast.walk(statement)
    )
