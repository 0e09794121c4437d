# A function of the same name as one that begins, one that opens its own session, and one that is handed over uncalled.
from typing import Callable

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

Sessions = sessionmaker(create_engine("postgresql://mail@db/mail", pool_pre_ping=True))
STATEMENT = text("SELECT 1")


class Outbox:
    def store(self, session: Session) -> None:
        session.execute(STATEMENT)


def store(session: Session) -> None:
    with session.begin():
        session.execute(STATEMENT)


def store_alone(subject: str) -> None:
    with Sessions() as session, session.begin():
        session.execute(STATEMENT, {"subject": subject})


def send(session: Session, outbox: Outbox) -> None:
    with session.begin():
        outbox.store(session)
        store_alone("hello")


def plan(session: Session, later: list[Callable[[Session], None]]) -> None:
    with session.begin():
        session.execute(STATEMENT)
        later.append(store)
    store(session)
