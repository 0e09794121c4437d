from typing import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("postgresql://db/blog", pool_pre_ping=True)


def get_db() -> Iterator[Session]:
    with Session(engine) as session:
        yield session
