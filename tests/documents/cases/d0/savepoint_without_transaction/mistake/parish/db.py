from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine("postgresql+asyncpg://parish@db/parish", pool_pre_ping=True)
new_session = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class Baptism(Base):
    __tablename__ = "baptisms"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
