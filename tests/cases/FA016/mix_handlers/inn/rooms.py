# Handlers of the project cover their exception and its subclasses, not its bases or others.
from fastapi import APIRouter

from .errors import RoomTaken

rooms = APIRouter(prefix="/rooms")


@rooms.get("/{number}")
async def room(number: int) -> str:
    if number == 1:
        raise ValueError("the lift")
    if number == 2:
        raise UnicodeError("subclass of ValueError")
    if number == 3:
        raise KeyError(number)
    if number == 4:
        raise TimeoutError
    if number == 5:
        raise RoomTaken
    if number == 6:
        raise RuntimeError("fire")  # expect: FA016 "RuntimeError"
    if number == 7:
        raise OSError("base of TimeoutError")  # expect: FA016
    raise Exception("base of all")  # expect: FA016
