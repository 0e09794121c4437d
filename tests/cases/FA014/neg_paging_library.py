# Not: a paging library that takes the statement, and a dependency that does the paging.
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi_pagination import Page
from fastapi_pagination.ext.sqlalchemy import paginate
from pydantic import BaseModel
from sqlalchemy import Select, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("postgresql://db/roads", pool_pre_ping=True)
roads = APIRouter()


class Base(DeclarativeBase):
    pass


class Road(Base):
    __tablename__ = "roads"

    id: Mapped[int] = mapped_column(primary_key=True)


class RoadOut(BaseModel):
    id: int


class Pager:
    def __init__(self, page: int = 1, size: int = 20) -> None:
        self.page = page
        self.size = size

    def apply(self, statement: Select[Any]) -> Select[Any]:
        return statement.offset((self.page - 1) * self.size).limit(self.size)


def get_db():
    with Session(engine) as session:
        yield session


Db = Annotated[Session, Depends(get_db)]


@roads.get("/a")
def a(db: Db) -> Page[RoadOut]:
    return paginate(db, select(Road))


@roads.get("/b", response_model=list[RoadOut])
def b(db: Db, pager: Annotated[Pager, Depends()]):
    return db.scalars(pager.apply(select(Road))).all()
