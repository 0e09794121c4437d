# The query stands in a repository or below it; bounded functions of the same repository are innocent.
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from fleet.db import get_session
from fleet.repository import ShipRepository, every_ship
from fleet.service import ShipService

from .paging import Paging, cursor_of

router = APIRouter(prefix="/ships")
Ships = Annotated[ShipRepository, Depends()]


class ShipOut(BaseModel):
    name: str


def get_service(ships: Ships) -> ShipService:
    return ShipService(ships)


@router.get("/", response_model=list[ShipOut])
async def list_ships(ships: Ships):  # expect: FA014
    return await ships.all()


@router.get("/names")
async def names(service: ShipService = Depends(get_service)) -> list[str]:  # expect: FA014
    return await service.catalogue()


@router.get("/every", response_model=list[ShipOut])
async def every(session: Annotated[AsyncSession, Depends(get_session)]):  # expect: FA014
    found = await every_ship(session)
    return [ShipOut(name=ship.name) for ship in found]


@router.get("/page", response_model=list[ShipOut])
async def page(ships: Ships, paging: Paging):
    return await ships.page(paging.offset, paging.limit)


@router.get("/after", response_model=list[ShipOut])
async def after(ships: Ships, last: int = Depends(cursor_of)):
    return await ships.page(last, 20)


@router.get("/newest", response_model=list[ShipOut])
async def newest(ships: Ships):
    return await ships.newest()


@router.get("/of/{owner_id}", response_model=list[ShipOut])
async def of_owner(owner_id: int, ships: Ships):
    return await ships.of_owner(owner_id)


@router.get("/count")
async def count(ships: Ships) -> int:
    return await ships.count()
