"""FA003."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.blocking import advice_of, blocking_calls
from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo


@rule(
    "FA003",
    name="sync-database-call",
    on=FunctionInfo,
    needs=("async ",),
    message=(
        "`{name}()` waits for the database on the event loop{chain}, so no other request is "
        "served meanwhile; use {advice}, or a plain `def`"
    ),
)
def sync_database_call(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    """A synchronous database call blocks the event loop.

    ## What it does

    Reports database I/O of synchronous sessions, connections and drivers (SQLAlchemy, SQLModel,
    psycopg, PyMySQL, sqlite3, PyMongo, redis, peewee, ...) in an `async def`, made directly or
    through functions of the project, with sessions injected by `Depends` included. Building a
    statement, `session.add(...)` and callbacks of `run_sync` do no I/O on the loop.

    ## Why is this bad?

    All coroutines of a worker share one thread. While it waits for the database in synchronous
    code, every other request of that worker waits, too; one slow query stops them all.

    ## Example

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from sqlalchemy import create_engine, text
    from sqlalchemy.orm import Session

    engine = create_engine("postgresql+psycopg://db.example/shop", pool_pre_ping=True)
    app = FastAPI(docs_url=None)


    def get_session():
        with Session(engine) as session:
            yield session


    @app.get("/stock")
    async def stock(session: Annotated[Session, Depends(get_session)]) -> int:
        return session.scalar(text("select count(*) from stock")) or 0  # FA003
    ```

    ## Use instead

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from sqlalchemy import create_engine, text
    from sqlalchemy.orm import Session

    engine = create_engine("postgresql+psycopg://db.example/shop", pool_pre_ping=True)
    app = FastAPI(docs_url=None)


    def get_session():
        with Session(engine) as session:
            yield session


    @app.get("/stock")
    def stock(session: Annotated[Session, Depends(get_session)]) -> int:
        return session.scalar(text("select count(*) from stock")) or 0
    ```

    ## Known problems

    Loading an attribute lazily is I/O without a call and is not seen here.

    ## Source

    - Document D4
    - <https://fastapi.tiangolo.com/async/>
    - <https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html>
    """
    if function.is_async:
        for node, hit in blocking_calls(context.app, function, "database"):
            advice = advice_of(hit)
            yield problem(node, name=hit.deed.name, chain=context.chain(hit), advice=advice)
