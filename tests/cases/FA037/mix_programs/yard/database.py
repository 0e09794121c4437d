from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase

engine = create_engine("postgresql://db/yard", pool_pre_ping=True)


class Base(DeclarativeBase):
    pass


def create_tables() -> None:
    Base.metadata.create_all(engine)
