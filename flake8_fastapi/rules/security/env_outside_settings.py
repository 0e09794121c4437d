"""FA031."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.belonging import SERVERS
from flake8_fastapi.model.context import Context
from flake8_fastapi.project.roles import in_main_block
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.settings import Role

FUNCTIONS = frozenset({"os.getenv", "os.getenvb"})
MAPPINGS = frozenset({"os.environ", "os.environb"})
#: Variables of the system and the terminal, which nobody sets for an application.
SYSTEM = frozenset({"PATH", "PATHEXT", "COMSPEC", "WINDIR", "SYSTEMROOT", "TERM", "DISPLAY"})


@rule(
    "FA031",
    name="env-outside-settings",
    on=(ast.Call, ast.Subscript),
    roles=frozenset({Role.PRODUCTION}),
    needs=("environ", "getenv"),
    message=(
        "`{read}` reads the environment outside the settings, unchecked and only when the line "
        "runs; make it a field of a `BaseSettings` class"
    ),
)
def env_outside_settings(node: ast.Call | ast.Subscript, context: Context) -> Iterator[Problem]:
    """The environment is read outside a settings module.

    ## What it does

    Reports `os.getenv(...)`, `os.environ[...]` and `os.environ.get(...)` in modules that are not
    settings: not named `settings`, `config`, `conf` or `env`, and without a `BaseSettings` class.
    Variables of the system such as `PATH` are no settings. Writing to the environment,
    `"X" in os.environ` and `os.environ.copy()` are no reads. Code that has nothing to do with the
    application, by its imports and those of its folder, is left alone, and so is a main block that
    tries its module out and does not start the application.

    ## Why is this bad?

    A variable that is missing or malformed is noticed when the line happens to run, not when the
    application starts, and no single place tells which variables there are.

    ## Example

    ```python
    import os

    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/region")
    def region() -> str:
        return os.environ["REGION"]  # FA031
    ```

    ## Use instead

    ```python
    # file: settings.py
    from functools import lru_cache

    from pydantic_settings import BaseSettings


    class Settings(BaseSettings):
        region: str = "eu"


    @lru_cache
    def get_settings() -> Settings:
        return Settings()
    ```

    ```python
    # file: main.py
    from typing import Annotated

    from fastapi import Depends, FastAPI

    from settings import Settings, get_settings

    app = FastAPI(docs_url=None)


    @app.get("/region")
    def region(settings: Annotated[Settings, Depends(get_settings)]) -> str:
        return settings.region
    ```

    ## Known problems

    None.

    ## Source

    - Documents D1, D2 and D4
    - <https://fastapi.tiangolo.com/advanced/settings/>
    """
    if isinstance(node, ast.Call):
        read = context.source(node.func) + "(...)" if _reads(node, context) else ""
    else:
        is_read = isinstance(node.ctx, ast.Load) and _is_environment(node.value, context)
        read = context.source(node) if is_read else ""
    if not read or _is_of_system(node) or _is_trial(node, context):
        return
    if not context.app.is_apart(context.module):
        yield problem(node, read=read)


def _is_trial(node: ast.AST, context: Context) -> bool:
    """Tell whether a main block around the node tries the module out, and starts no server."""
    module = context.module
    return (
        in_main_block(node, module)
        and not any(module.mentions(server) for server in SERVERS)
        and not context.app.routers_in(module)
    )


def _is_of_system(node: ast.Call | ast.Subscript) -> bool:
    """Tell whether a variable is one that the system sets, and no setting."""
    name = node.slice if isinstance(node, ast.Subscript) else next(iter(node.args), None)
    return isinstance(name, ast.Constant) and name.value in SYSTEM


def _reads(call: ast.Call, context: Context) -> bool:
    if isinstance(call.func, ast.Attribute) and call.func.attr == "get":
        return _is_environment(call.func.value, context)
    if not isinstance(call.func, (ast.Name, ast.Attribute)):
        return False
    kinds = context.infer(call.func)
    return len(kinds) == 1 and context.types.canonical(kinds[0]) in FUNCTIONS


def _is_environment(node: ast.expr, context: Context) -> bool:
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return False
    return context.name_of(node) in MAPPINGS or context.is_instance(node, "os._Environ")
