from __future__ import annotations

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Owned:
    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("readers.id"))

    @declared_attr
    def owner(cls) -> Mapped["Reader"]:
        return relationship("Reader", foreign_keys=[cls.owner_id])


class Reader(Base):
    __tablename__ = "readers"
    name: Mapped[str]
    shelves: Mapped[list[Shelf]] = relationship(secondary="keepers", back_populates="readers")
    friend_id: Mapped[Optional[int]] = mapped_column(ForeignKey("readers.id"))
    friend: Mapped[Optional[Reader]] = relationship(remote_side="Reader.id")


class Shelf(Owned, Base):
    __tablename__ = "shelves"
    name: Mapped[str]
    readers: Mapped[list[Reader]] = relationship(secondary="keepers", back_populates="shelves")
