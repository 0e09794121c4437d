"""FA033."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.development import (
    in_development_branch,
    is_development_name,
    is_production_name,
)
from flake8_fastapi.model.routing import APP
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.arguments import argument, has_unpacking
from flake8_fastapi.semantics.keywords import keywords_of
from flake8_fastapi.semantics.sources import Source
from flake8_fastapi.semantics.values import is_true
from flake8_fastapi.settings import Role

NAMES = frozenset({"debug", "debug_mode", "app_debug", "is_debug", "fastapi_debug"})
RUN = "uvicorn.run"
DEFAULT = (
    "`{name}` is on by default, so a server that nobody configured runs in debug mode and answers "
    "errors with tracebacks; make the default `False`"
)
CONSTANT = (
    "`{name} = True` is fixed in the code, for production too; take it from the settings, `False` "
    "by default"
)
RELOAD = (
    "`reload=True` of `{name}` watches the files and restarts the server, with one worker only; "
    "leave it to `fastapi dev` or `uvicorn --reload`"
)
SERVER = (
    "`{name}(...)` in the module that defines the app ties the server's options to the code; "
    "start it with `fastapi run`, `uvicorn` or a module of its own"
)


@rule(
    "FA033",
    name="development-mode",
    on=(ast.Call, ast.Assign, ast.AnnAssign),
    needs=("debug", "DEBUG", "uvicorn", "**"),
    message=(
        "`{name}` is fixed to `True`, so an unhandled error is answered with its traceback; take "
        "the value from the settings, `False` by default"
    ),
)
def development_mode(
    node: ast.Call | ast.Assign | ast.AnnAssign, context: Context
) -> Iterator[Problem]:
    """The application is set to development mode in its code.

    ## What it does

    Reports `FastAPI(debug=True)`, `app.debug = True`, a `DEBUG = True` constant, a settings field
    `debug` that is `True` by default, `uvicorn.run(reload=True)`, and any `uvicorn.run(...)` in the
    module that defines the app. Values that are read from somewhere, classes for development beside
    those for production, and branches that ask for development are left alone.

    ## Why is this bad?

    With `debug` the client gets the traceback of an unhandled error, with source lines and file
    paths. What is on unless somebody remembers to turn it off will be on in production one day.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(debug=True, docs_url=None)  # FA033


    @app.get("/invoices/total")
    def total() -> int:
        return 0
    ```

    ## Use instead

    ```python
    # file: settings.py
    from pydantic_settings import BaseSettings


    class Settings(BaseSettings):
        debug: bool = False


    settings = Settings()
    ```

    ```python
    # file: main.py
    from fastapi import FastAPI

    from settings import settings

    app = FastAPI(debug=settings.debug, docs_url=None)


    @app.get("/invoices/total")
    def total() -> int:
        return 0
    ```

    ## Known problems

    A switch of another name, such as `VERBOSE_ERRORS`, is not recognised.

    ## Source

    - Document D1
    - <https://fastapi.tiangolo.com/reference/fastapi/>
    - <https://www.uvicorn.org/settings/>
    """
    if isinstance(node, ast.Call):
        yield from _call(node, context)
    else:
        yield from _assignment(node, context)


def _call(call: ast.Call, context: Context) -> Iterator[Problem]:
    debug = _debug(call, context)
    if debug is not None and _is_fixed(*debug, context) and _makes_app(call, context):
        if not in_development_branch(call, context.module):
            yield problem(call, name="debug")
    if not isinstance(call.func, (ast.Name, ast.Attribute)):
        return
    if call.func.__class__ is ast.Attribute and call.func.attr != "run":
        return
    if context.name_of(call.func) != RUN:
        return
    reload = argument(call, "reload")
    if reload is not None and _is_fixed(reload, context.module, context):
        if not in_development_branch(call, context.module):
            yield problem(call, RELOAD, name=RUN)
    elif _defines_app(context):
        yield problem(call, SERVER, name=RUN)


def _debug(call: ast.Call, context: Context) -> Source | None:
    given = argument(call, "debug")
    if given is not None:
        return given, context.module
    if has_unpacking(call) and _makes_app(call, context):
        return keywords_of(context.types, call, context.module).given.get("debug")
    return None


def _is_fixed(value: ast.expr, module: Module, context: Context) -> bool:
    # A constant of such a name is itself a finding of this rule.
    if isinstance(value, ast.Constant):
        return value.value is True
    if not isinstance(value, ast.Name) or value.id.lower() in NAMES:
        return False
    return is_true(context.types, value, module)


def _makes_app(call: ast.Call, context: Context) -> bool:
    return context.types.is_subclass(context.infer(call.func), (APP,))


def _defines_app(context: Context) -> bool:
    if any(router.is_app for router in context.app.routers_in(context.module)):
        return True
    return any(
        isinstance(statement, (ast.Assign, ast.AnnAssign))
        and isinstance(statement.value, ast.Call)
        and context.is_instance(statement.value, APP)
        for statement in context.module.tree.body
    )


def _assignment(node: ast.Assign | ast.AnnAssign, context: Context) -> Iterator[Problem]:
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        if isinstance(target, ast.Attribute):
            if _sets_debug(target, node, context):
                yield problem(node, name=context.source(target))
        elif isinstance(target, ast.Name) and target.id.lower() in NAMES:
            if not _is_on(node.value, context):
                continue
            if context.module.parent(node) is context.module.tree:
                if target.id.isupper() and not _is_development_module(context):
                    yield problem(node, CONSTANT, name=target.id)
            elif _is_class_default(node, target.id, context):
                yield problem(node, DEFAULT, name=target.id)


def _sets_debug(target: ast.Attribute, node: ast.Assign | ast.AnnAssign, context: Context) -> bool:
    if target.attr != "debug" or node.value is None:
        return False
    if not _is_fixed(node.value, context.module, context):
        return False
    if not context.is_instance(target.value, APP):
        return False
    return not in_development_branch(node, context.module)


def _is_on(value: ast.expr | None, context: Context) -> bool:
    """Tell whether a value is ``True``, ``Field(True)`` or ``Field(default=True)``."""
    if isinstance(value, ast.Call):
        if context.name_of(value.func) not in ("pydantic.Field", "pydantic.v1.Field"):
            return False
        value = argument(value, "default", 0)
    return isinstance(value, ast.Constant) and value.value is True


def _is_class_default(node: ast.stmt, name: str, context: Context) -> bool:
    """Tell whether it is a field of the settings, or of a class of constants."""
    holder = context.module.parent(node)
    if not isinstance(holder, ast.ClassDef) or _is_chosen(holder, name, context):
        return False
    info = context.types.class_info(holder, context.module)
    schema = context.app.schemas.of_class(info)
    if schema is not None:
        return schema.is_settings
    # A class of constants is only told by the module it stands in.
    if not name.isupper() or context.role is not Role.SETTINGS:
        return False
    return not context.types.classes.is_subclass(info, ("enum.Enum",))


def _is_development_module(context: Context) -> bool:
    return context.role is Role.SETTINGS and is_development_name(context.module.path.stem)


def _is_chosen(holder: ast.ClassDef, name: str, context: Context) -> bool:
    """Tell whether the class is for development, or corrected by one for production."""
    if is_development_name(holder.name) or _is_development_module(context):
        return True
    return any(
        is_production_name(other.name)
        and any(isinstance(base, ast.Name) and base.id == holder.name for base in other.bases)
        and name in context.types.class_info(other, context.module).members
        for other in context.module.nodes(ast.ClassDef)
    )
