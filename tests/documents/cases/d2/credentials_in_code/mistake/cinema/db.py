# The database's password is in the repository and in every clone of it.
from collections.abc import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

URL = "postgresql+psycopg2://cinema:Xq83-popcorn@db/cinema"  # expect: FA032
engine = create_engine(URL, pool_pre_ping=True)
SessionLocal = sessionmaker(engine)


def get_db() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session
