import sqlalchemy as sa
import sqlalchemy.orm as so

from .base import Base
from .order import Order


class Line(Base):
    __tablename__ = "lines"

    sku: so.Mapped[str]
    order_id: so.Mapped[int] = so.mapped_column(sa.ForeignKey("orders.id"))
    order: so.Mapped[Order] = so.relationship(back_populates="lines")
