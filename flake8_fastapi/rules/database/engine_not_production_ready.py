"""FA024."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule

SQLITE = (
    "`{url}` makes SQLite the production database, where every write locks the whole file; take "
    "the URL of a server database from the environment, without a default"
)


@rule(
    "FA024",
    name="engine-not-production-ready",
    on=Module,
    needs=("create_engine", "create_async_engine", "sqlite"),
    message=(
        "`{call}(...)` hands out pooled connections untested, so that requests fail after the "
        "server or a firewall closed them; add `pool_pre_ping=True`"
    ),
)
def engine_not_production_ready(module: Module, context: Context) -> Iterator[Problem]:
    """Engines that are not fit for production.

    ## What it does

    Reports `create_engine` and `create_async_engine` for a server database with a connection pool
    and without `pool_pre_ping=True`. A URL that cannot be seen counts as that of a server,
    unless the project declares its dependencies without a driver for one. Also a
    literal `sqlite://` URL that an engine of production code uses, as an argument, through a
    variable or as the default of a settings field.

    ## Why is this bad?

    A pooled connection may be dead when it is handed out: the database was restarted, or a firewall
    dropped what was idle. The request that gets it fails. SQLite lets one writer in at a time and
    lives in the file system of one machine.

    ## Example

    ```python
    from fastapi import FastAPI
    from pydantic_settings import BaseSettings
    from sqlalchemy import create_engine


    class Settings(BaseSettings):
        reports_url: str = "sqlite:///./reports.db"  # FA024


    settings = Settings()
    engine = create_engine("postgresql+psycopg2://db/garden", pool_size=10)  # FA024
    reports = create_engine(settings.reports_url)
    app = FastAPI(docs_url=None, redoc_url=None)
    ```

    ## Use instead

    ```python
    import os

    from fastapi import FastAPI
    from pydantic_settings import BaseSettings
    from sqlalchemy import create_engine

    os.environ.setdefault("REPORTS_URL", "postgresql+psycopg2://db/reports")


    class Settings(BaseSettings):
        reports_url: str


    settings = Settings()
    engine = create_engine("postgresql+psycopg2://db/garden", pool_pre_ping=True)
    reports = create_engine(settings.reports_url, pool_pre_ping=True)
    app = FastAPI(docs_url=None, redoc_url=None)
    ```

    ## Known problems

    Options that are passed as `**options` from elsewhere cannot be seen; such engines are left
    alone.

    ## Source

    - Documents D0 and D1
    - <https://docs.sqlalchemy.org/en/20/core/pooling.html>
    """
    engines = context.app.engines
    for engine in engines.all:
        if engine.module is module and engines.is_untested(engine):
            yield problem(engine.call, call=context.source(engine.call.func))
    for node, home in engines.sqlite_literals.items():
        if home is module:
            url = node.value if isinstance(node, ast.Constant) else context.source(node)
            yield problem(node, SQLITE, url=url)
