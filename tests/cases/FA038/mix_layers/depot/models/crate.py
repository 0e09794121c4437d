from sqlalchemy.orm import Mapped, mapped_column

from depot.database import Base
from depot.repositories.box_repository import by_size  # expect: FA038
from depot.routers.labels import label  # expect: FA038
from depot.services.pricing import price  # expect: FA038


class Crate(Base):
    __tablename__ = "crates"

    id: Mapped[int] = mapped_column(primary_key=True)

    def worth(self) -> int:
        return price(label()) if by_size(1) else 0
