# A sync repository with a base class; the routes decide whether it blocks the loop.
from contextlib import contextmanager
from typing import Generic, TypeVar

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from .models import Order

T = TypeVar("T")
engine = create_engine("postgresql://db/shop", pool_pre_ping=True)
factory = sessionmaker(bind=engine)


class BaseRepository(Generic[T]):
    def __init__(self, session: Session) -> None:
        self.session = session

    def save(self, row: T) -> T:
        self.session.add(row)
        self.session.commit()
        return row

    def stage(self, row: T) -> T:
        self.session.add(row)
        return row


class OrderRepository(BaseRepository[Order]):
    def by_state(self, state: str) -> list[Order]:
        return list(self.session.scalars(select(Order).where(Order.state == state)))

    @staticmethod
    def statement(state: str):
        return select(Order).where(Order.state == state)


@contextmanager
def unit_of_work():
    session = factory()
    try:
        yield session
        session.commit()
    finally:
        session.close()


def remove_all(session: Session, state: str) -> None:
    session.query(Order).filter(Order.state == state).delete()


def get_repository():
    with factory() as session:
        yield OrderRepository(session)
