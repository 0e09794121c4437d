from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from hall.visits.service.enums import SIZES


class Base(DeclarativeBase):
    pass


class Visit(Base):
    __tablename__ = "visits"

    id: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[str] = mapped_column(default=SIZES[0])
