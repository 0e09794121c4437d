# A guard at the router and a guard at the inclusion.
from fastapi import APIRouter, Depends, FastAPI

from castle.schemas import Bridge, Tower
from castle.security import require_warden

admin = APIRouter(prefix="/admin", dependencies=[Depends(require_warden)])
towers = APIRouter(prefix="/towers")


@admin.post("/bridge")
async def move_bridge(bridge: Bridge) -> Bridge:
    return bridge


@towers.post("/north")
async def change_north(tower: Tower) -> Tower:
    return tower


@towers.post("/south")
async def change_south(tower: Tower) -> Tower:
    return tower


app = FastAPI(title="Castle", openapi_url=None)
app.include_router(admin)
app.include_router(towers, dependencies=[Depends(require_warden)])
