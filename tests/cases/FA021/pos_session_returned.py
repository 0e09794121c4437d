# A sync session made in a dependency and returned is never closed, however the dependency is declared.
from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://shop@db/shop", pool_pre_ping=True)
SessionLocal = sessionmaker(bind=engine, autoflush=False)
orders = APIRouter(prefix="/orders")


def get_db():
    db = SessionLocal()
    return db  # expect: FA021


def open_session() -> Session:
    return SessionLocal()  # expect: FA021


def read_only_session() -> Session:
    session: Session = Session(engine, autoflush=False)
    session.execute(text("SET TRANSACTION READ ONLY"))
    return session  # expect: FA021


ReadOnly = Annotated[Session, Depends(read_only_session)]


@orders.get("/")
def list_orders(db: Session = Depends(get_db)) -> int:
    return db.scalar(select(1)) or 0


@orders.get("/count")
def count_orders(db: Annotated[Session, Depends(open_session)]) -> int:
    return db.scalar(select(2)) or 0


@orders.get("/report")
def report(db: ReadOnly) -> int:
    return db.scalar(select(3)) or 0
