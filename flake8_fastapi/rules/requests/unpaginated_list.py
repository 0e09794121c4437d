"""FA014."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.types import Instance

#: Names of parameters, or their words, that page through a list.
PAGING = frozenset(
    [
        "limit",
        "offset",
        "skip",
        "page",
        "paging",
        "pagination",
        "pager",
        "size",
        "cursor",
        "after",
        "before",
        "since",
        "top",
        "take",
        "first",
        "last",
        "count",
        "start",
        "end",
        "max",
    ]
)
WORDS = frozenset({"limit", "offset", "page", "paging", "pagination", "cursor", "per", "size"})


@rule(
    "FA014",
    name="unpaginated-list",
    on=Route,
    message=(
        "Route {route} returns every row of `{query}` ({place}), so its answer grows with the "
        "table; take `limit` and `offset` or a cursor and put them on the statement"
    ),
)
def unpaginated_list(route: Route, context: Context) -> Iterator[Problem]:
    """A route returns all rows of a query.

    ## What it does

    Reports GET routes that return what `.all()`, `.fetchall()`, `.to_list(None)` and their kin
    fetch, themselves or through functions of the project, where neither the statement has a limit
    nor the route a parameter or dependency for paging. Queries that are narrowed to one parent by
    its key or to given keys, aggregates and streamed answers are left alone.

    ## Why is this bad?

    The route is quick with ten rows. With a million it takes the memory of the worker, the time of
    the database and the patience of the client.

    ## Example

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from sqlalchemy import create_engine, select
    from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

    engine = create_engine("postgresql+psycopg://db/library", pool_pre_ping=True)
    app = FastAPI(openapi_url="/schema.json")


    class Base(DeclarativeBase):
        pass


    class Book(Base):
        __tablename__ = "books"

        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str]


    def get_session():
        with Session(engine) as session:
            yield session


    @app.get("/titles")
    def titles(session: Annotated[Session, Depends(get_session)]) -> list[str]:  # FA014
        return [book.title for book in session.scalars(select(Book)).all()]
    ```

    ## Use instead

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI, Query
    from sqlalchemy import create_engine, select
    from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

    engine = create_engine("postgresql+psycopg://db/library", pool_pre_ping=True)
    app = FastAPI(openapi_url="/schema.json")


    class Base(DeclarativeBase):
        pass


    class Book(Base):
        __tablename__ = "books"

        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str]


    def get_session():
        with Session(engine) as session:
            yield session


    @app.get("/titles")
    def titles(
        session: Annotated[Session, Depends(get_session)],
        limit: Annotated[int, Query(le=100)] = 20,
        offset: int = 0,
    ) -> list[str]:
        statement = select(Book).order_by(Book.id).limit(limit).offset(offset)
        return [book.title for book in session.scalars(statement).all()]
    ```

    ## Known problems

    A table that always stays small looks like any other.

    ## Source

    - Document D2, "Failing to Control Response Size and Serialization"
    - <https://fastapi.tiangolo.com/tutorial/query-params/>
    """
    if "GET" not in route.methods or route.function is None:
        return
    if any(_pages(name) for p in route.parameters for name in _names(p, context)):
        return
    fetch = context.app.rows.every(route)
    if fetch is not None and not _depends_on_paging(route, context):
        place = context.place(fetch.module, fetch.node)
        query = context.source(fetch.node)
        yield problem(route.anchor_function, route=route.label, query=query, place=place)


def _depends_on_paging(route: Route, context: Context) -> bool:
    parameters = context.app.request_parameters(route)
    return any(_pages(name) for name in context.app.request_data.accepts(route)) or any(
        _pages(name) for parameter in parameters for name in _names(parameter, context)
    )


def _names(parameter: Parameter, context: Context) -> Iterator[str]:
    """Yield the name of a parameter and, for a model of query parameters, those of its fields."""
    yield parameter.name
    for kind in parameter.types:
        schema = context.app.schemas.of_class(kind.info) if isinstance(kind, Instance) else None
        for field in schema.fields() if schema is not None else ():
            yield field.name


def _pages(name: str) -> bool:
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)
    return name.lower() in PAGING or any(word.lower() in WORDS for word in words)
