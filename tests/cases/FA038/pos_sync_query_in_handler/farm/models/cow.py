from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Cow(Base):
    __tablename__ = "cows"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
