# Shows Body() in the signature of a dependency: redundant only if every route that uses it has no other body.
from typing import Annotated, Optional, Union

from fastapi import APIRouter, Body, Depends
from pydantic import BaseModel

rooms = APIRouter()


class Room(BaseModel):
    number: int


class Guest(BaseModel):
    name: str


def read_room(room: Room = Body(...)) -> Room:  # expect: FA012
    return room


def read_guest(guest: Guest = Body(...)) -> Guest:
    return guest


def read_number(number: int = Body(...)) -> int:
    return number


GuestDep = Annotated[Guest, Depends(read_guest)]


@rooms.post("/a")
def a(room: Annotated[Room, Depends(read_room)]) -> Room:
    return room


@rooms.post("/b")
def b(guest: GuestDep) -> Guest:
    return guest


@rooms.post("/c")
def c(guest: GuestDep, room: Room) -> Guest:
    return guest


@rooms.post("/d")
def d(number: Annotated[int, Depends(read_number)]) -> int:
    return number


@rooms.post("/e")
def e(room: Optional[Room] = Body(...)) -> Optional[Room]:  # expect: FA012
    return room


@rooms.post("/f")
def f(room: Optional[Room] = Body(None)) -> Optional[Room]:
    return room


@rooms.post("/g")
def g(either: Union[Room, int] = Body(...)) -> int:
    return 1
