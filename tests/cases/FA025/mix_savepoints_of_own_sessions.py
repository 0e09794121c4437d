# A savepoint of a session made there: by a keyword, with a released savepoint; not on a connection in a transaction, nor when handed out.
from collections.abc import Callable

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/votes", pool_pre_ping=True)
Sessions = sessionmaker(engine)
VOTE = text("INSERT INTO votes VALUES (1)")


def released() -> None:
    session = Sessions()
    savepoint = session.begin_nested()  # expect: FA025
    session.execute(VOTE)
    savepoint.commit()
    session.close()


def by_keyword() -> None:
    with Session(engine) as session:
        with session.begin(nested=True):  # expect: FA025
            session.execute(VOTE)


def on_connection() -> None:
    with engine.begin() as connection, Session(connection) as session:
        with session.begin_nested():
            session.execute(VOTE)


def handed_out() -> Session:
    session = Sessions()
    with session.begin_nested():
        session.execute(VOTE)
    return session


def handed_on(steps: list[Callable[[Session], None]]) -> None:
    with Sessions() as session:
        with session.begin_nested():
            for step in steps:
                step(session)


def transaction_by_name(session: Session) -> None:
    outer = session.begin()
    session.execute(VOTE)
    outer.commit()
    with session.begin():
        session.execute(VOTE)
