# The same check on every route: the next route will lack it.
from fastapi import APIRouter, Depends

from office.schemas import Room
from office.security import require_keeper

router = APIRouter(prefix="/rooms")  # expect: FA022


@router.get("/{number}", dependencies=[Depends(require_keeper)])
async def read_room(number: int) -> Room:
    return Room(number=number, locked=True)


@router.post("/{number}/lock", dependencies=[Depends(require_keeper)])
async def lock(number: int) -> Room:
    return Room(number=number, locked=True)


@router.post("/{number}/unlock", dependencies=[Depends(require_keeper)])
async def unlock(number: int) -> Room:
    return Room(number=number, locked=False)
