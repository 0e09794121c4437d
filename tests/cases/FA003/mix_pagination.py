# fastapi-pagination runs the query on the session that it is given, and awaits where that is asynchronous.
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi_pagination import Page, paginate as slice_of
from fastapi_pagination.ext.sqlalchemy import apaginate, paginate
from fastapi_pagination.ext.sqlmodel import paginate as paginate_models
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlmodel import Session as ModelSession

engine = create_engine("postgresql+psycopg://db.example/herbs", pool_pre_ping=True)
Sessions = async_sessionmaker(create_async_engine("postgresql+asyncpg://db.example/herbs"), expire_on_commit=False)
app = FastAPI()


class Base(DeclarativeBase): ...


class Herb(Base):
    __tablename__ = "herb"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def get_session():
    with Session(engine) as session:
        yield session


def get_models():
    with ModelSession(engine) as session:
        yield session


async def get_async():
    async with Sessions() as session:
        yield session


@app.get("/old")
async def old(session: Annotated[Session, Depends(get_session)]) -> Page[str]:
    query = session.query(Herb).order_by(Herb.name)
    return paginate(query)  # expect: FA003 "paginate()" "apaginate"


@app.get("/new")
async def new(session: Annotated[Session, Depends(get_session)]) -> Page[str]:
    return paginate(session, select(Herb))  # expect: FA003


@app.get("/models")
async def models(session: Annotated[ModelSession, Depends(get_models)]) -> Page[str]:
    return paginate_models(session, select(Herb))  # expect: FA003


@app.get("/awaited")
async def awaited(session: Annotated[AsyncSession, Depends(get_async)]) -> Page[str]:
    if session.is_active:
        return await paginate(session, select(Herb))
    return await apaginate(session, select(Herb))


@app.get("/unknown")
async def unknown(maker, session=None) -> Page[str]:
    return paginate(maker(), select(Herb))


@app.get("/list")
async def listed() -> Page[str]:
    return slice_of(["mint", "sage"])


@app.get("/thread")
def in_thread(session: Annotated[Session, Depends(get_session)]) -> Page[str]:
    return paginate(session, select(Herb))
