# Relationships that are not lazy by their own definition, columns, class attributes, and objects that were never loaded.
from typing import Any, Optional

from fastapi import FastAPI
from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, WriteOnlyMapped, backref, mapped_column, relationship

app = FastAPI()


class Base(DeclarativeBase):
    pass


class Room(Base):
    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    beds: Mapped[list["Bed"]] = relationship(lazy="selectin", back_populates="room")
    lamps: Mapped[list["Lamp"]] = relationship(lazy="raise")
    guests: WriteOnlyMapped["Guest"] = relationship()

    @property
    def labels(self) -> list[str]:
        return [self.name]


class Bed(Base):
    __tablename__ = "beds"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"))
    room: Mapped[Room] = relationship(lazy="joined", back_populates="beds")


class Lamp(Base):
    __tablename__ = "lamps"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"))
    room: Mapped[Room] = relationship(backref=backref("all_lamps", lazy="selectin"), overlaps="lamps")


class Guest(Base):
    __tablename__ = "guests"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"))
    visits: Mapped[list["Visit"]] = relationship()


class Visit(Base):
    __tablename__ = "visits"
    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guests.id"))


class Plan:
    def __init__(self, guest: Optional[Any] = None) -> None:
        self.visits = [guest]


async def summary(session: AsyncSession, room_id: int) -> int:
    room = await session.get_one(Room, room_id)
    lamps = len(room.all_lamps) + len(room.lamps)
    return len(room.beds) + lamps + len(room.labels) + room.id


async def busy(session: AsyncSession) -> list[int]:
    bed = await session.scalar(select(Bed).join(Bed.room).join(Room.beds))
    names = await session.scalars(select(Guest.id).where(Guest.visits.any()))
    found = list(names)
    if bed:
        found.append(len(bed.room.name))
        added = select(Visit).join(Guest.visits)
        found.extend(visit.id for visit in await session.scalars(added))
    return found


def planned() -> int:
    guest = Guest(id=1, room_id=2)
    plan = Plan(guest)
    return len(guest.visits) + len(plan.visits)
