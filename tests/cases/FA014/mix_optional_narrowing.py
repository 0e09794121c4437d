# What a helper narrows by may be left out: then a client that leaves it out gets every row.
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

router = APIRouter(prefix="/parcels")
Local = sessionmaker(create_engine("postgresql://db/post", pool_pre_ping=True))


class Base(DeclarativeBase):
    pass


class Parcel(Base):
    __tablename__ = "parcels"
    id: Mapped[int] = mapped_column(primary_key=True)
    sender_id: Mapped[int]
    depot: Mapped[str]


def get_db():
    with Local() as session:
        yield session


Db = Annotated[Session, Depends(get_db)]


def of_sender_or_all(db: Session, sender_id: int | None = None) -> list[Parcel]:
    statement = select(Parcel).order_by(Parcel.id)
    if sender_id:
        statement = statement.where(Parcel.sender_id == sender_id)
    return list(db.scalars(statement).all())


def every(db: Session) -> list[Parcel]:
    return list(db.scalars(select(Parcel)))


def of_sender(db: Session, sender_id: int) -> list[Parcel]:
    return list(db.scalars(select(Parcel).where(Parcel.sender_id == sender_id)))


def visible(db: Session, sender_id: int | None) -> list[Parcel]:
    if sender_id is None:
        return every(db)
    return of_sender(db, sender_id)


def chosen(db: Session, sender_id: int | None) -> list[Parcel]:
    return of_sender(db, sender_id) if sender_id is not None else every(db)


def limited(db: Session, at_most: int | None) -> list[Parcel]:
    statement = select(Parcel)
    if at_most is not None:
        statement = statement.limit(at_most)
    return list(db.scalars(statement))


def filtered(db: Session, **filters: Any) -> list[Parcel]:
    return list(db.scalars(select(Parcel).filter_by(**filters)))


def current_sender() -> int:
    return 7


@router.get("/")
def by_query(db: Db, sender_id: int | None = None) -> list[int]:  # expect: FA014
    return [parcel.id for parcel in of_sender_or_all(db, sender_id)]


@router.get("/described")
def by_described_query(db: Db, sender: int | None = Query(default=None)) -> list[int]:  # expect: FA014
    return [parcel.id for parcel in visible(db, sender)]


@router.get("/role")
def by_role(db: Db, is_clerk: bool, me: int = Depends(current_sender)) -> list[int]:  # expect: FA014
    sender_id = None if is_clerk else me
    return [parcel.id for parcel in chosen(db, sender_id)]


@router.get("/mine")
def mine(db: Db, me: int = Depends(current_sender)) -> list[int]:
    return [parcel.id for parcel in of_sender_or_all(db, me)]


@router.get("/of/{sender_id}")
def of_path(db: Db, sender_id: int) -> list[int]:
    return [parcel.id for parcel in visible(db, sender_id)]


@router.get("/required")
def of_required(db: Db, sender_id: int) -> list[int]:
    return [parcel.id for parcel in chosen(db, sender_id)]


@router.get("/some")
def some(db: Db, at_most: int | None = None) -> list[int]:
    return [parcel.id for parcel in limited(db, at_most)]


@router.get("/keywords")
def without_keywords(db: Db) -> list[int]:  # expect: FA014
    return [parcel.id for parcel in filtered(db)]


@router.get("/keywords/depot")
def keyword_that_is_no_key(db: Db) -> list[int]:  # expect: FA014
    return [parcel.id for parcel in filtered(db, depot="north")]


@router.get("/keywords/{sender_id}")
def keyword_that_is_a_key(db: Db, sender_id: int) -> list[int]:
    return [parcel.id for parcel in filtered(db, sender_id=sender_id)]


@router.get("/keywords/unseen")
def unseen_keywords(db: Db) -> list[int]:
    wanted = {"sender_id": 7}
    return [parcel.id for parcel in filtered(db, **wanted)]
