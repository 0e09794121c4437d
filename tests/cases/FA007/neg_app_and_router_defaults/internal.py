# A router that is hidden where it is included.
from fastapi import APIRouter

debug_router = APIRouter(prefix="/debug")


@debug_router.get("/state")
async def state():
    return {"state": "ok"}
