from sqlalchemy.orm import Mapped, mapped_column

from depot.database import Base


class Box(Base):
    __tablename__ = "boxes"

    size: Mapped[int] = mapped_column(primary_key=True)
