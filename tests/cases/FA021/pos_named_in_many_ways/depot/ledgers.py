# Dependencies that other files know under other names, as classes and as what a factory gives.
from collections.abc import Callable, Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/depot", pool_pre_ping=True)
sessions = sessionmaker(engine)


def open_ledger() -> Session:
    return sessions()  # expect: FA021


def open_starred() -> Session:
    return sessions()  # expect: FA021


def open_plain() -> Session:
    return sessions()  # expect: FA021


def open_for_tests() -> Session:
    return sessions()


def opener(read_only: bool) -> Callable[[], Session]:
    def open_made() -> Session:
        return sessions()  # expect: FA021

    return open_made


class Opener:
    def __call__(self) -> Iterator[Session]:
        session = sessions()
        yield session  # expect: FA021
        session.close()
