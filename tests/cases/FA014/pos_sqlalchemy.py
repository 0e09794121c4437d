# Every row of a query goes out: Query, scalars, execute, async and sync; a filter that is no key bounds nothing.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI
from pydantic import BaseModel, ConfigDict
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine("postgresql://db/trees", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://db/trees", pool_pre_ping=True)
Local = sessionmaker(engine)
AsyncLocal = async_sessionmaker(async_engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class Tree(Base):
    __tablename__ = "trees"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    felled: Mapped[bool]


class TreeOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str


class TreeList(BaseModel):
    trees: list[TreeOut]


def get_db():
    with Local() as session:
        yield session


async def get_async_db():
    async with AsyncLocal() as session:
        yield session


Db = Annotated[AsyncSession, Depends(get_async_db)]
app = FastAPI()
trees = APIRouter(prefix="/trees")


@trees.get("/a", response_model=list[TreeOut])
def a(db: Session = Depends(get_db)):  # expect: FA014
    return db.query(Tree).all()


@trees.get("/b", response_model=list[TreeOut])
async def b(db: Db):  # expect: FA014
    result = await db.execute(select(Tree))
    return result.scalars().all()


@trees.get("/c", response_model=list[TreeOut])
async def c(db: Db):  # expect: FA014
    rows = (await db.scalars(select(Tree).where(Tree.felled.is_(False)).order_by(Tree.name))).all()
    return [TreeOut.model_validate(row) for row in rows]


@trees.get("/d")
def d(db: Session = Depends(get_db)) -> TreeList:  # expect: FA014
    statement = select(Tree)
    found = db.execute(statement).scalars().all()
    return TreeList(trees=[TreeOut.model_validate(tree) for tree in found])


@trees.get("/e", response_model=TreeList)
def e(felled: bool = False, db: Session = Depends(get_db)):  # expect: FA014
    query = db.query(Tree)
    query = query.filter(Tree.felled == felled)
    return {"trees": query.order_by(Tree.id).all()}


@trees.get("/f", response_model=list[TreeOut])
async def f(db: Db):  # expect: FA014
    async with AsyncLocal() as own:
        return (await own.execute(select(Tree))).scalars().all()


def g(db: Session = Depends(get_db)) -> list[TreeOut]:  # expect: FA014
    return [TreeOut.model_validate(tree) for tree in db.scalars(select(Tree)).all()]


trees.add_api_route("/g", g)
app.include_router(trees)
