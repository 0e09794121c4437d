from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Tin(Base):
    __tablename__ = "tins"

    id: Mapped[int] = mapped_column(primary_key=True)
    fish: Mapped[str]
