from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Crate(Base):
    __tablename__ = "crates"

    id: Mapped[int] = mapped_column(primary_key=True)
    weight: Mapped[int]
