# Not: limits, slices, paging parameters of every name, keys of a parent, given ids, aggregates, single rows, other methods.
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Query
from fastapi.responses import StreamingResponse
from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

Local = sessionmaker(create_engine("postgresql://db/orders", pool_pre_ping=True))
PAGE_SIZE = 50


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    total: Mapped[int]


class Customer(Base):
    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)


def get_db():
    with Local() as session:
        yield session


Db = Annotated[Session, Depends(get_db)]
app = FastAPI()
orders = APIRouter()


@orders.get("/a")
def a(db: Db, skip: int = 0, limit: int = 100) -> list[Any]:
    return db.query(Order).offset(skip).limit(limit).all()


@orders.get("/b")
def b(db: Db) -> list[Any]:
    return db.scalars(select(Order).order_by(Order.id.desc()).limit(10)).all()


@orders.get("/c")
def c(db: Db, page: int = 1, per_page: int = 20) -> list[Any]:
    return db.query(Order).slice((page - 1) * per_page, page * per_page).all()


@orders.get("/d")
def d(db: Db, top: Annotated[int, Query(le=50)] = 10) -> list[Any]:
    return db.execute(select(Order).limit(top)).scalars().all()


@orders.get("/e")
def e(db: Db, cursor: int = 0) -> list[Any]:
    statement = select(Order).where(Order.id > cursor)
    statement = statement.limit(PAGE_SIZE)
    return db.scalars(statement).all()


@orders.get("/customers/{customer_id}/orders")
def f(customer_id: int, db: Db) -> list[Any]:
    return db.query(Order).filter(Order.customer_id == customer_id).all()


@orders.get("/customers/{customer_id}/by")
def g(customer_id: int, db: Db) -> list[Any]:
    return db.query(Order).filter_by(customer_id=customer_id).order_by(Order.id).all()


@orders.get("/h")
def h(db: Db, ids: Annotated[list[int], Query()]) -> list[Any]:
    return db.scalars(select(Order).where(Order.id.in_(ids))).all()


@orders.get("/i")
def i(db: Db) -> list[Any]:
    rows = db.execute(select(Order.customer_id, func.sum(Order.total)).group_by(Order.customer_id)).all()
    return [{"customer": row[0], "sum": row[1]} for row in rows]


@orders.get("/j")
def j(db: Db) -> int:
    totals = db.scalars(select(Order.total)).all()
    return sum(totals)


@orders.get("/k/{order_id}")
def k(order_id: int, db: Db) -> Any:
    return db.query(Order).filter(Order.id == order_id).first()


@orders.get("/l")
def l(db: Db) -> StreamingResponse:
    lines = (f"{order.id};{order.total}\n" for order in db.scalars(select(Order)).all())
    return StreamingResponse(lines, media_type="text/csv")


@orders.post("/m")
def m(db: Db) -> list[Any]:
    for order in db.query(Order).filter(Order.total == 0).all():
        order.total = 1
    db.commit()
    return db.query(Order).all()


@orders.get("/n")
def n(db: Db, size: int = 20, after: int = 0) -> list[Any]:
    return db.query(Order).filter(Order.id > after)[:size]


def o(db: Db) -> list[Any]:
    return db.query(Order).all()


app.include_router(orders)
