from collections.abc import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

SessionLocal = sessionmaker(create_engine("postgresql://db/farm", pool_pre_ping=True))


def get_db() -> Iterator[Session]:
    with SessionLocal() as db:
        yield db
