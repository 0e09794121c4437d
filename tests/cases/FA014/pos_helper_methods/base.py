from typing import Generic, Type, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tag(Base):
    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]


Model = TypeVar("Model", bound=Base)


class Crud(Generic[Model]):
    def __init__(self, model: Type[Model]) -> None:
        self.model = model

    def get_multi(self, db: Session) -> list[Model]:
        return db.query(self.model).all()

    def get_some(self, db: Session, limit: int = 20) -> list[Model]:
        return list(db.scalars(select(self.model).limit(limit)))


class TagCrud(Crud[Tag]):
    pass


tags = TagCrud(Tag)
