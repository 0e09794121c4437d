"""FA025."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo

THROUGH = (
    "`{call}` begins a transaction on `{session}` ({place}), which is in one already, and that "
    "raises `InvalidRequestError`; use `begin_nested()` there, or call it outside the block"
)
LOST = (
    "`{call}` is only a savepoint: as `{session}` is neither committed nor in an outer `begin()`, "
    "the work is rolled back when it closes; open `{session}.begin()` around it, or commit"
)


@rule(
    "FA025",
    name="transaction-nesting",
    on=FunctionInfo,
    message=(
        "`{call}` inside an open transaction of `{session}` raises `InvalidRequestError`; use "
        "`begin_nested()` for a savepoint, or end the outer transaction first"
    ),
)
def transaction_nesting(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    """Transactions of a session that do not nest.

    ## What it does

    Reports `session.begin()` where a transaction of the same session is open: in a `begin()` block,
    after a plain `begin()`, in a function of the project that is called with the session, or with a
    session that a dependency yields from inside its own `begin()`. Also `begin_nested()` on a
    session that is made in the same function, has no outer `begin()` and is never committed.

    ## Why is this bad?

    A session has one transaction; a second `begin()` raises an error at run time. A savepoint
    belongs to a transaction: releasing it keeps nothing, unless that transaction is committed.

    ## Example

    ```python
    from sqlalchemy import create_engine, text
    from sqlalchemy.orm import Session

    engine = create_engine("postgresql+psycopg2://db/garden", pool_pre_ping=True)


    def plant(session: Session, name: str) -> None:
        with session.begin():
            session.execute(text("INSERT INTO plants (name) VALUES (:name)"), {"name": name})


    def plant_row(names: list[str]) -> None:
        with Session(engine) as session, session.begin():
            for name in names:
                plant(session, name)  # FA025


    def plant_one(name: str) -> None:
        with Session(engine) as session:
            with session.begin_nested():  # FA025
                session.execute(text("INSERT INTO plants (name) VALUES (:name)"), {"name": name})
    ```

    ## Use instead

    ```python
    from sqlalchemy import create_engine, text
    from sqlalchemy.orm import Session

    engine = create_engine("postgresql+psycopg2://db/garden", pool_pre_ping=True)


    def plant(session: Session, name: str) -> None:
        with session.begin_nested():
            session.execute(text("INSERT INTO plants (name) VALUES (:name)"), {"name": name})


    def plant_row(names: list[str]) -> None:
        with Session(engine) as session, session.begin():
            for name in names:
                plant(session, name)


    def plant_one(name: str) -> None:
        with Session(engine) as session, session.begin():
            plant(session, name)
    ```

    ## Known problems

    That a query begins a transaction of its own accord, so that a later `begin()` fails as well, is
    not looked for. Functions that ask `in_transaction()` are left alone.

    ## Source

    - Document D0
    - <https://docs.sqlalchemy.org/en/20/orm/session_transaction.html>
    """
    transactions = context.app.transactions
    for call, begun in transactions.nested(function):
        text, session = context.source(call), begun.session.text
        if begun.steps:
            place = context.place(begun.module, begun.node)
            yield problem(call, THROUGH, call=text, session=session, place=place)
        else:
            yield problem(call, call=text, session=session)
    for call, ref in transactions.lonely_savepoints(function):
        yield problem(call, LOST, call=context.source(call), session=ref.text)
