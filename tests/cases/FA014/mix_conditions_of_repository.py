# A repository takes its conditions as `*conditions`: what a call gives decides whether the query is narrowed.
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

router = APIRouter(prefix="/tickets")
current: ContextVar["Session"] = ContextVar("current")


class Base(DeclarativeBase):
    pass


class Ticket(Base):
    __tablename__ = "tickets"
    id: Mapped[int] = mapped_column(primary_key=True)
    holder_id: Mapped[int]
    state: Mapped[str]


M = TypeVar("M", bound=Base)


class Repository(Generic[M]):
    model: type[M]

    @property
    def session(self):
        return current.get()

    def find(self, *conditions: Any) -> list[M]:
        return list(self.session.scalars(select(self.model).where(*conditions)))

    def forward(self, conditions: list[Any]) -> list[M]:
        return self.find(*conditions)


class Tickets(Repository[Ticket]):
    model = Ticket


@router.get("/")
def all_tickets(tickets: Tickets = Depends()):  # expect: FA014
    return tickets.find()


@router.get("/open")
def open_tickets(tickets: Tickets = Depends()):  # expect: FA014
    return tickets.find(Ticket.state == "open")


@router.get("/of/{holder_id}")
def of_holder(holder_id: int, tickets: Tickets = Depends()):
    return tickets.find(Ticket.state == "open", Ticket.holder_id == holder_id)


@router.get("/forwarded")
def forwarded(tickets: Tickets = Depends()):
    return tickets.forward([])


@router.get("/between")
def between(first: int, last: int, tickets: Tickets = Depends()):
    return tickets.find(Ticket.id >= first, Ticket.id <= last)
