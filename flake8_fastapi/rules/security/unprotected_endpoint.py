"""FA035."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.routing import Route, Router
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.types import ClassRef, Instance

SWITCHES = ("docs_url", "redoc_url", "openapi_url")
PRIVATE = frozenset({"admin", "_admin", "administration", "internal", "_internal"})
REDIRECTS = ("starlette.responses.RedirectResponse",)
WRITING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
#: Words of paths that cannot ask for a login, because they lead to one or are called by machines.
OPEN = frozenset({
    "access", "callback", "in", "log", "login", "logout", "oauth", "oauth2", "out", "refresh",
    "register", "registration", "sign", "signin", "signout", "signup", "sso", "token", "up",
    "webhook", "webhooks",
})  # fmt: skip
#: Words of paths and functions beside protected ones that may well be open.
LOOSE = frozenset({
    "activate", "activation", "auth", "authenticate", "callback", "confirm", "confirmation",
    "forgot", "hook", "hooks", "login", "logout", "oauth", "oauth2", "otp", "recover", "recovery",
    "refresh", "register", "registration", "reset", "signin", "signout", "signup", "sso", "token",
    "tokens", "unsubscribe", "verification", "verify", "webhook", "webhooks",
})  # fmt: skip
PAIRS = frozenset({("sign", "up"), ("sign", "in"), ("log", "in"), ("log", "out"), ("sign", "out")})
DOCS = (
    "`{call}` serves the interactive documentation and the schema to everybody and has no switch; "
    "set `docs_url`, `redoc_url` or `openapi_url` from the settings"
)
ADMIN = (
    "Route {route} is for administrators by its path, but nothing asks who is calling; add a "
    "security dependency to the route or its router"
)
SIBLING = (
    "Route {route} writes and nothing asks who is calling, although most routes beside it in the "
    "router do; add their security dependency"
)


@rule(
    "FA035",
    name="unprotected-endpoint",
    on=(Router, Route),
    default=False,
    message=ADMIN,
)
def unprotected_endpoint(element: Router | Route, context: Context) -> Iterator[Problem]:
    """Documentation without a switch, or a route without protection.

    ## What it does

    Reports `FastAPI()` without `docs_url`, `redoc_url` or `openapi_url`; routes below `/admin` or
    `/internal` without a security dependency at the route, its router, an inclusion or the app; and
    writing routes without one where the others of the router that write have it. A security
    dependency is a `Security(...)`, a scheme of `fastapi.security`, or what reaches one or answers
    401 or 403. Routes for signing up, logging in, tokens and webhooks are left alone.

    This rule is off until it is selected.

    ## Why is this bad?

    The route that was forgotten is the one that is found. The documentation lists it, with all its
    parameters and a button to try it.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(openapi_url="/schema.json")


    @app.get("/admin/loans")
    def loans() -> list[str]:  # FA035
        return ["Dune"]
    ```

    ## Use instead

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from fastapi.security import HTTPBasic, HTTPBasicCredentials

    app = FastAPI(openapi_url="/schema.json")
    basic = HTTPBasic()


    @app.get("/admin/loans")
    def loans(user: Annotated[HTTPBasicCredentials, Depends(basic)]) -> list[str]:
        return [f"Dune, lent to {user.username}"]
    ```

    ## Known problems

    Protection by a proxy in front of the application cannot be seen.

    ## Source

    - Document D2, "Leaving Documentation and Open Endpoints Unprotected"
    - <https://fastapi.tiangolo.com/how-to/conditional-openapi/>
    """
    if isinstance(element, Router):
        if element.is_app and not _has_switch(element, context):
            yield problem(element.node, DOCS, call=context.source(element.node.func) + "(...)")
    elif not element.is_websocket and (message := _reproach(element, context)):
        if context.app.protection.of(element) == "no":
            if message is ADMIN or _is_forgotten(element, context):
                yield problem(element.anchor_function, message, route=element.label)


def _reproach(route: Route, context: Context) -> str:
    """Return why a route should perhaps be protected, or ""."""
    segments = [s for path in route.full_paths for s in path.lower().split("/")]
    if not PRIVATE.isdisjoint(segments):
        leads_on = any(s and OPEN.issuperset(_words(s)) for s in segments)
        return "" if leads_on or _only_redirects(route, context) else ADMIN
    writes = not WRITING.isdisjoint(route.methods) and len(route.routers) == 1
    return SIBLING if writes and not _is_open(route, context) else ""


def _only_redirects(route: Route, context: Context) -> bool:
    """Tell whether all that a route does is to send the client elsewhere."""
    function = route.function
    if function is None or not WRITING.isdisjoint(route.methods):
        return False
    body = function.node.body
    sent = body[-1].value if isinstance(body[-1], ast.Return) else None
    if sent is None or len(body) > 1 + (ast.get_docstring(function.node) is not None):
        return False
    return context.types.is_instance(context.types.infer(sent, function.module), REDIRECTS)


def _has_switch(app: Router, context: Context) -> bool:
    """Tell whether the documentation is, or may be, switched somewhere."""
    if any(app.may_have(switch) for switch in SWITCHES):
        return True
    for kind in context.types.infer(app.node.func, app.module):
        if isinstance(kind, ClassRef):
            for info, _ in context.types.classes.ancestry(kind.info).classes:
                if not info.module.is_stub and _names_switch(info.node):
                    return True
    return _names_switch(app.module.tree, stores=True)


def _names_switch(tree: ast.AST, *, stores: bool = False) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and node.attr in SWITCHES
        if stores
        else getattr(node, "arg", getattr(node, "attr", None)) in SWITCHES
        for node in ast.walk(tree)
    )


def _is_open(route: Route, context: Context) -> bool:
    """Tell whether a route leads to a login: by its words, or because it takes a password."""
    name = route.function.name if route.function is not None else ""
    for text in (route.path or "", name):
        words = _words(text)
        if not LOOSE.isdisjoint(words) or not PAIRS.isdisjoint(pairwise(words)):
            return True
    models = [k.info for p in route.parameters for k in p.types if isinstance(k, Instance)]
    schemas = [schema for info in models if (schema := context.app.schemas.of_class(info))]
    return any("password" in field.name for schema in schemas for field in schema.fields())


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def _is_forgotten(route: Route, context: Context) -> bool:
    """Tell whether most other routes of the router that write (or all) are protected."""
    others = [
        other
        for other in context.app.routing.routes_on(route.routers[0])
        if other.routers == route.routers
        and other.function is not route.function
        and not other.is_websocket
        and not _is_open(other, context)
    ]
    asked = [(o, context.app.protection.of(o)) for o in others]
    writing = [found for other, found in asked if not WRITING.isdisjoint(other.methods)]
    if writing:
        return 2 * writing.count("yes") > len(writing)
    return bool(asked) and all(found == "yes" for _, found in asked)
