"""FA015."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.facts import DATABASES
from flake8_fastapi.model.parameters import MODELS
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import ClassRef, Const, External, FunctionRef, Instance

HEALTH = re.compile(r"(?i)^_?_?(health|ready|readiness)([-_]?(check|probe|z|status))?$|^(health|ready)z$")
CLASSES = (*MODELS, "starlette.responses.Response")
#: Functions whose value says nothing of the database: the time, names of the machine.
PLAIN = ("datetime.", "time.", "platform.", "socket.gethostname", "os.getpid", "uuid.", "builtins.")
LOGGERS = ("logging.", "loguru.", "structlog.")
#: Methods of database objects that need no connection.
IDLE = frozenset({"close", "rollback", "commit", "__call__", "__init__"})


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
            isinstance(call, ast.Call) and _is_called(call.func, LOGGERS, module, context)
        )
    if isinstance(statement, ast.Assign) and not isinstance(statement.targets[0], ast.Name):
        return False
    if isinstance(statement, (ast.Return, ast.Assign, ast.AnnAssign)):
        return statement.value is None or _is_constant(statement.value, module, context, 0)
    return isinstance(statement, (ast.Pass, ast.Import, ast.ImportFrom))


def _is_constant(node: ast.expr, module: Module, context: Context, depth: int) -> bool:
    """Tell whether the value is the same whatever becomes of the database."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Call):
        if not _is_plain_call(node, module, context):
            return False
        parts = [*node.args, *(k.value for k in node.keywords)]
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Call):
            parts.append(node.func.value)
        return all(_is_constant(part, module, context, depth + 1) for part in parts)
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _is_constant_name(node, module, context, depth)
    kinds = (ast.Dict, ast.List, ast.Tuple, ast.Set, ast.JoinedStr, ast.FormattedValue, ast.BinOp)
    children = [c for c in ast.iter_child_nodes(node) if isinstance(c, ast.expr)]
    return isinstance(node, kinds) and all(
        _is_constant(child, module, context, depth + 1) for child in children
    )


def _is_plain_call(call: ast.Call, module: Module, context: Context) -> bool:
    kinds = context.app.types.infer(call.func, module)
    if context.app.types.is_subclass(kinds, CLASSES):
        return all(isinstance(k, ClassRef) and _makes_only(k, context) for k in kinds)
    return _is_called(call.func, PLAIN, module, context)


def _makes_only(kind: ClassRef, context: Context) -> bool:
    """Tell whether making an object of a class runs no code of the project."""
    found = context.app.types.attribute(Instance(kind.info), "__init__")
    return all(isinstance(k, FunctionRef) and k.info.module.is_stub for k in found)


def _is_called(
    node: ast.expr, names: tuple[str, ...], module: Module, context: Context
) -> bool:
    kinds = context.app.types.infer(node, module)
    return bool(kinds) and all(context.app.types.canonical(k).startswith(names) for k in kinds)


def _is_constant_name(
    node: ast.Name | ast.Attribute, module: Module, context: Context, depth: int
) -> bool:
    kinds = context.app.types.infer(node, module)
    if all(isinstance(k, (Const, External)) for k in kinds):
        return True
    if isinstance(node, ast.Attribute):
        owner = context.app.types.infer(node.value, module)
        return _is_settings(node, module, context) or all(isinstance(k, ClassRef) for k in owner)
    found = [d.binding for d in context.app.types.definitions(node, module)]
    homes = [d.module for d in context.app.types.definitions(node, module)]
    return depth < 8 and bool(found) and all(
        binding is not None and home is not None and _is_bound(binding, home, context, depth)
        for binding, home in zip(found, homes)
    )  # fmt: skip


def _is_settings(node: ast.Attribute, module: Module, context: Context) -> bool:
    return any(
        (schema := context.app.schemas.of_class(kind.info)) is not None and schema.is_settings
        for kind in context.app.types.infer(node.value, module)
        if isinstance(kind, Instance)
    )


def _is_bound(binding: Binding, module: Module, context: Context, depth: int) -> bool:
    value = binding.value if binding.kind in ("assign", "annotation") else None
    return value is not None and _is_constant(value, module, context, depth + 1)


def _dependencies_work(route: Route, context: Context) -> bool:
    """Tell whether a dependency of the route does, or may do, more than hand out an object."""
    if context.app.dependencies.opaque(route):
        return True
    functions = context.app.dependencies.of_route(route)
    return any(not _is_idle_call(call, f.module, context) for f in functions for call in f.calls)


def _is_idle_call(call: ast.Call, module: Module, context: Context) -> bool:
    kinds = context.app.types.infer(call.func, module)
    for kind in kinds:
        if isinstance(kind, ClassRef):
            continue
        name = kind.name + ".__call__" if isinstance(kind, Instance) else context.app.types.canonical(kind)
        if not isinstance(kind, (FunctionRef, Instance)) or not kind.info.module.is_stub:
            return False
        if name.split(".")[0] in DATABASES and name.rsplit(".", 1)[-1] not in IDLE:
            return False
    return True
