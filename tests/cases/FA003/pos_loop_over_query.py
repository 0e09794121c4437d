# A loop over a query executes it, without any `.all()`.
from collections.abc import Iterator

from fastapi import APIRouter, Depends
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

make_session = sessionmaker(create_engine("postgresql://db.example/shop", pool_pre_ping=True))
router = APIRouter(prefix="/stock")


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)


def opened() -> Iterator[Session]:
    with make_session() as session:
        yield session


def numbers(session: Session) -> list[int]:
    return [item.id for item in session.query(Item).order_by(Item.id)]


@router.get("/ids")
async def ids(session: Session = Depends(opened)) -> list[int]:
    found = []
    for item in session.query(Item):  # expect: FA003
        found.append(item.id)
    return found


@router.get("/sorted")
async def in_order(session: Session = Depends(opened)) -> list[int]:
    query = session.query(Item).filter(Item.id > 10)
    return [
        item.id
        for item in query  # expect: FA003
    ]


@router.get("/chain")
async def chained(session: Session = Depends(opened)) -> list[int]:
    return numbers(session)  # expect: FA003 "pos_loop_over_query.py:27"


@router.get("/twice")
async def twice(session: Session = Depends(opened)) -> list[int]:
    rows = session.query(Item).all()  # expect: FA003
    return [item.id for item in rows]
