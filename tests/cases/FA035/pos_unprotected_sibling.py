# One writing route of a router was forgotten; reading routes may stay open.
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.security import OAuth2PasswordBearer
from pydantic import BaseModel

scheme = OAuth2PasswordBearer(tokenUrl="/auth/token")
CurrentUser = Annotated[str, Depends(scheme)]
router = APIRouter(prefix="/boats")


class Boat(BaseModel):
    name: str


@router.get("/")
async def list_boats() -> list[Boat]:
    return []


@router.post("/", status_code=201)
async def create_boat(boat: Boat, user: CurrentUser) -> Boat:
    return boat


@router.put("/{boat_id}")
async def replace_boat(boat_id: int, boat: Boat, user: CurrentUser) -> Boat:
    return boat


@router.patch("/{boat_id}")
async def update_boat(boat_id: int, boat: Boat, user: CurrentUser) -> Boat:
    return boat


@router.delete("/{boat_id}", status_code=204)
async def delete_boat(boat_id: int) -> None:  # expect: FA035
    return None
