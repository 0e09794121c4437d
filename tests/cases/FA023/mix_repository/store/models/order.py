import typing

import sqlalchemy as sa
import sqlalchemy.orm as so

from .base import Base

if typing.TYPE_CHECKING:
    from .line import Line


class Order(Base):
    __tablename__ = "orders"

    number: so.Mapped[str]
    lines: so.Mapped[typing.List["Line"]] = so.relationship("Line", back_populates="order")
    note: so.Mapped[typing.Optional[str]] = so.mapped_column(sa.Text)
