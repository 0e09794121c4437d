# The check is the router's.
from fastapi import APIRouter, Depends

from office.schemas import Room
from office.security import require_keeper

router = APIRouter(prefix="/rooms", dependencies=[Depends(require_keeper)])


@router.get("/{number}")
async def read_room(number: int) -> Room:
    return Room(number=number, locked=True)


@router.post("/{number}/lock")
async def lock(number: int) -> Room:
    return Room(number=number, locked=True)


@router.post("/{number}/unlock")
async def unlock(number: int) -> Room:
    return Room(number=number, locked=False)
