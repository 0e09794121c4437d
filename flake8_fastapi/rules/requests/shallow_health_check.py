"""FA015."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.databases import DATABASE_NAMES
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import ClassRef, FunctionRef, Instance

HEALTH = expression(
    r"(?i)^_?_?(health|ready|readiness)([-_]?(check|probe|z|status))?$|^(health|ready)z$"
)
LOGGERS = ("logging.", "loguru.", "structlog.")
#: Methods of database objects that need no connection.
IDLE = frozenset({"close", "rollback", "commit"})


@rule(
    "FA015",
    name="shallow-health-check",
    on=Route,
    default=False,
    message=(
        "`{name}` ({path}) always answers the same and never asks the database, so it reports "
        "health while the database is down; run `SELECT 1` and answer 503 when that fails"
    ),
)
def shallow_health_check(route: Route, context: Context) -> Iterator[Problem]:
    """A health or readiness route answers with a constant.

    ## What it does

    Reports routes such as `/health`, `/healthz`, `/ready` and `/readyz` that only return a
    constant, in projects with a database. Liveness routes (`/live`, `/livez`, `/ping`) are meant to
    be constant and left alone, as are routes whose dependencies do some work. Redis alone is no
    database.

    This rule is off until it is selected.

    ## Why is this bad?

    The load balancer keeps sending requests to a worker that can answer none of them, because the
    route it asks says that all is well.

    ## Example

    ```python
    from fastapi import FastAPI
    from sqlalchemy import create_engine

    engine = create_engine("postgresql+psycopg://db/library", pool_pre_ping=True)
    app = FastAPI(openapi_url="/schema.json")


    @app.get("/health")
    def health() -> dict[str, str]:  # FA015
        return {"status": "ok"}
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI, HTTPException
    from sqlalchemy import create_engine, text
    from sqlalchemy.exc import SQLAlchemyError

    engine = create_engine("postgresql+psycopg://db/library", pool_pre_ping=True)
    app = FastAPI(openapi_url="/schema.json")


    @app.get("/health")
    def health() -> dict[str, str]:
        try:
            with engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            raise HTTPException(503, "the database does not answer")
        return {"status": "ok"}


    @app.get("/live")
    def live() -> dict[str, str]:
        return {"status": "ok"}
    ```

    ## Known problems

    A project without a database whose health depends on another service is not looked at.

    ## Source

    - Document D1, "A health endpoint that returns 200 even when the database is down"
    - <https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/>
    """
    function = route.function
    if function is None or route.methods.isdisjoint({"GET", "HEAD"}):
        return
    path = next((p for p in route.full_paths if _is_health(p)), None)
    if path is None or not _answers_constant(function, context):
        return
    if context.app.facts.has_database and not _dependencies_work(route, context):
        yield problem(route.anchor_function, name=function.name, path=path)


def _is_health(path: str) -> bool:
    return "{" not in path and bool(HEALTH.match(path.rstrip("/").rsplit("/", 1)[-1]))


def _answers_constant(function: FunctionInfo, context: Context) -> bool:
    body = function.node.body
    return all(_is_idle(s, function.module, context) for s in body) and not (
        isinstance(body[-1], ast.Expr) and getattr(body[-1].value, "value", None) is ...
    )


def _is_idle(statement: ast.stmt, module: Module, context: Context) -> bool:
    """Tell whether a statement returns, names or logs constants and does nothing else."""
    if isinstance(statement, ast.Expr):
        call = statement.value
        return isinstance(call, ast.Constant) or (
            isinstance(call, ast.Call) and context.app.constants.is_of(call.func, module, LOGGERS)
        )
    if isinstance(statement, ast.Assign) and not isinstance(statement.targets[0], ast.Name):
        return False
    if isinstance(statement, (ast.Return, ast.Assign, ast.AnnAssign)):
        return statement.value is None or context.app.constants.is_constant(statement.value, module)
    return isinstance(statement, (ast.Pass, ast.Import, ast.ImportFrom))


def _dependencies_work(route: Route, context: Context) -> bool:
    """Tell whether a dependency of the route does, or may do, more than hand out an object."""
    if context.app.dependencies.opaque(route):
        return True
    functions = context.app.dependencies.of_route(route)
    return any(not _is_idle_call(call, f.module, context) for f in functions for call in f.calls)


def _is_idle_call(call: ast.Call, module: Module, context: Context) -> bool:
    """Tell whether a call certainly reaches neither project code nor a database."""
    for kind in context.app.types.infer(call.func, module):
        if isinstance(kind, ClassRef):
            if not context.app.constants.makes_only(kind):
                return False
        elif not isinstance(kind, (FunctionRef, Instance)) or not kind.info.module.is_stub:
            return False
        elif kind.info.qualname.split(".")[0] in DATABASE_NAMES and isinstance(kind, FunctionRef):
            if kind.info.name not in IDLE:
                return False
    return True
