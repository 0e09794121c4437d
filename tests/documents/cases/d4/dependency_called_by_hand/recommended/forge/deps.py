from collections.abc import Iterator

from fastapi import Depends
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg2://forge@db/forge", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)


def get_session() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session


def get_stock(session: Session = Depends(get_session)) -> int:
    return session.scalar(text("select sum(bars) from stock")) or 0
