# The route module has a router, and knows nothing of the app.
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(prefix="/rooms", tags=["rooms"])


class Room(BaseModel):
    number: int


@router.get("/{number}")
async def read_room(number: int) -> Room:
    return Room(number=number)
