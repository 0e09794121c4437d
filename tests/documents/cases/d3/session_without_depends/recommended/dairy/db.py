from collections.abc import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine("postgresql+psycopg2://dairy@db/dairy", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class Cheese(Base):
    __tablename__ = "cheeses"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def get_db() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session
