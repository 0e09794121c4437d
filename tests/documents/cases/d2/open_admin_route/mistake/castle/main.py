# Anybody raises the bridge, and the flag is anybody's although its sister routes are guarded.
from fastapi import APIRouter, Depends, FastAPI

from castle.schemas import Bridge, Tower
from castle.security import require_warden

admin = APIRouter(prefix="/admin")
towers = APIRouter(prefix="/towers")


@admin.post("/bridge")
async def move_bridge(bridge: Bridge) -> Bridge:  # expect: FA035
    return bridge


@towers.post("/north", dependencies=[Depends(require_warden)])
async def change_north(tower: Tower) -> Tower:
    return tower


@towers.post("/south")
async def change_south(tower: Tower) -> Tower:  # expect: FA035
    return tower


app = FastAPI(title="Castle", openapi_url=None)
app.include_router(admin)
app.include_router(towers)
