from sqlmodel import Session

from .database import engine

db_session = Session(engine)  # expect: FA037


def make() -> Session:
    return Session(engine)
