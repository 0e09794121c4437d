from fastapi import APIRouter

rooms = APIRouter()


@rooms.get("/rooms/{number}")
def room(number: int) -> int:
    if number > 9:
        raise ValueError("no such room")
    return number
