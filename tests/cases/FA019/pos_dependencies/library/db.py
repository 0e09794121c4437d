from collections.abc import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/library", pool_pre_ping=True)
factory = sessionmaker(engine)


def get_db() -> Iterator[Session]:
    with factory() as session:
        yield session
