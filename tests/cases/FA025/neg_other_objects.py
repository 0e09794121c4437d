# Two sessions, a session and a connection, and project classes with a begin() of their own.
from contextlib import contextmanager
from typing import Iterator

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://jobs@db/jobs", pool_pre_ping=True)
Sessions = sessionmaker(engine)
STATEMENT = text("SELECT 1")


class Stopwatch:
    @contextmanager
    def begin(self) -> Iterator[None]:
        yield


class GameSession:
    @contextmanager
    def begin(self) -> Iterator[None]:
        yield

    @contextmanager
    def begin_nested(self) -> Iterator[None]:
        yield


def two_sessions(source: Session, target: Session) -> None:
    with source.begin():
        rows = source.execute(STATEMENT).all()
        with target.begin():
            target.execute(STATEMENT, [tuple(row) for row in rows])


def with_maker(session: Session) -> None:
    with session.begin():
        with Sessions.begin() as other:
            other.execute(STATEMENT)


def with_connection(session: Session) -> None:
    with session.begin():
        with engine.begin() as connection:
            connection.execute(STATEMENT)
        with engine.connect() as second, second.begin():
            second.execute(STATEMENT)


def with_stopwatch(session: Session) -> None:
    watch = Stopwatch()
    with watch.begin(), session.begin(), watch.begin():
        session.execute(STATEMENT)


def game() -> None:
    session = GameSession()
    with session.begin():
        with session.begin():
            pass
    lonely = GameSession()
    with lonely.begin_nested():
        pass


def rebound() -> None:
    session = Sessions()
    with session.begin():
        session.execute(STATEMENT)
        session = Sessions()
        with session.begin():
            session.execute(STATEMENT)
