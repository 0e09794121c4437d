# Shows a response model beside a status without a body (form a): the application does not start.
from fastapi import APIRouter, status
from pydantic import BaseModel

rooms = APIRouter()
taken: dict[int, str] = {}


class Room(BaseModel):
    number: int


@rooms.delete("/a/{number}", response_model=Room, status_code=204)
async def a(number: int):  # expect: FA010
    taken.pop(number, None)


@rooms.delete("/b/{number}", status_code=status.HTTP_204_NO_CONTENT, response_model=list[Room])
def b(number: int):  # expect: FA010
    taken.pop(number, None)
    return None


@rooms.delete("/c/{number}", status_code=204, response_model=None)
def c(number: int):
    taken.pop(number, None)


@rooms.delete("/d/{number}", status_code=204)
def d(number: int) -> None:
    taken.pop(number, None)
