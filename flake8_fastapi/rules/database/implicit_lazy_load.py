"""FA023."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo

LAZY = (
    "`{access}` loads the relationship of {owner} implicitly, which an `AsyncSession` refuses "
    "(`MissingGreenlet`); load it with `selectinload(...)` in the statement, or await "
    "`awaitable_attrs.{name}`"
)
EXPIRED = (
    "`{access}` is read after the commit in line {line} expired it, and loading it again fails "
    "(`MissingGreenlet`); make the factory with `expire_on_commit=False`, or `await refresh(...)`"
)

GIVEN = (
    "`{access}` is read although `{function}()`, called in line {line}, commits and so expires "
    "what it gives, and loading it again fails (`MissingGreenlet`); make the factory with "
    "`expire_on_commit=False`, or `await refresh(...)`"
)


@rule(
    "FA023",
    name="implicit-lazy-load",
    on=(Module, FunctionInfo),
    needs=("sessionmaker", "AsyncSession(", "async "),
    message=(
        "sessions of `{factory}(...)` expire their objects on commit, and reading one afterwards "
        "loads implicitly, which fails (`MissingGreenlet`); pass `expire_on_commit=False`"
    ),
)
def implicit_lazy_load(element: Module | FunctionInfo, context: Context) -> Iterator[Problem]:
    """Implicit loading through an asynchronous session.

    ## What it does

    Reports factories of asynchronous sessions without `expire_on_commit=False`; a function that
    returns or yields an `AsyncSession(...)` of its own making is one. Also the access to a lazy
    `relationship` of an object that came out of an `AsyncSession` (here or in a function or
    dependency of the project) without an eager option, `awaitable_attrs` or a refresh of that
    attribute; and the first read of an object after a commit that expired it.

    ## Why is this bad?

    SQLAlchemy loads what is missing when the attribute is read. An asynchronous driver has to be
    awaited, and a plain attribute access cannot do that: it raises `MissingGreenlet`.

    ## Example

    ```python
    from fastapi import FastAPI
    from sqlalchemy import ForeignKey
    from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

    engine = create_async_engine("postgresql+asyncpg://db/garden", pool_pre_ping=True)
    sessions = async_sessionmaker(engine)  # FA023
    app = FastAPI(docs_url=None)


    class Base(DeclarativeBase):
        pass


    class Bed(Base):
        __tablename__ = "beds"
        id: Mapped[int] = mapped_column(primary_key=True)
        plants: Mapped[list["Plant"]] = relationship()


    class Plant(Base):
        __tablename__ = "plants"
        id: Mapped[int] = mapped_column(primary_key=True)
        bed_id: Mapped[int] = mapped_column(ForeignKey("beds.id"))


    @app.get("/beds/{bed_id}/size")
    async def size(bed_id: int) -> int:
        async with sessions() as session:
            bed = await session.get_one(Bed, bed_id)
            return len(bed.plants)  # FA023
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from sqlalchemy import ForeignKey
    from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, selectinload

    engine = create_async_engine("postgresql+asyncpg://db/garden", pool_pre_ping=True)
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    app = FastAPI(docs_url=None)


    class Base(DeclarativeBase):
        pass


    class Bed(Base):
        __tablename__ = "beds"
        id: Mapped[int] = mapped_column(primary_key=True)
        plants: Mapped[list["Plant"]] = relationship()


    class Plant(Base):
        __tablename__ = "plants"
        id: Mapped[int] = mapped_column(primary_key=True)
        bed_id: Mapped[int] = mapped_column(ForeignKey("beds.id"))


    @app.get("/beds/{bed_id}/size")
    async def size(bed_id: int) -> int:
        async with sessions() as session:
            bed = await session.get_one(Bed, bed_id, options=[selectinload(Bed.plants)])
            return len(bed.plants)
    ```

    ## Known problems

    A many-to-one relationship whose target the same session happens to hold is taken from there
    without a query; the rule does not know what a session holds. Objects that a function is handed
    as an argument are left alone, and so is what serialization of a returned object loads. Of a
    session that comes from elsewhere the rule knows that it expires when all factories do.

    ## Source

    - Documents D0 and D1
    - <https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html>
    """
    if isinstance(element, Module):
        yield from _factories(element, context)
    elif element.is_async and context.app.uses_async_sessions:
        yield from _in_function(element, context)


def _factories(module: Module, context: Context) -> Iterator[Problem]:
    for call in context.app.expiry.factories(module):
        if context.app.sessions.expires(call, module):
            yield problem(call, factory=context.source(call.func))


def _in_function(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    for lazy in context.app.loading.lazy_accesses(function):
        owner = f"`{lazy.owner}`" if lazy.owner else "the object"
        access = context.source(lazy.node)
        yield problem(lazy.node, LAZY, access=access, owner=owner, name=lazy.node.attr)
    for read in context.app.expiry.reads(function):
        line = getattr(read.commit, "lineno", 0)
        access = context.source(read.node)
        if read.inside is None:
            yield problem(read.node, EXPIRED, access=access, line=line)
        else:
            name = read.inside.name
            yield problem(read.node, GIVEN, access=access, function=name, line=line)
