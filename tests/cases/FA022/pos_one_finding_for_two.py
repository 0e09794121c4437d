# Two shared dependencies of one router are one finding, and WebSocket routes are left out of the count.
from fastapi import APIRouter, Depends, Header, WebSocket

live = APIRouter(prefix="/live")  # expect: FA022


def tenant(x_tenant: str = Header()) -> str:
    return x_tenant


def quota(x_plan: str = Header("free")) -> int:
    return 10 if x_plan == "free" else 1000



@live.get("/rooms", dependencies=[Depends(tenant), Depends(quota)])
async def rooms() -> list[str]:
    return []


@live.get("/rooms/{room}", dependencies=[Depends(tenant), Depends(quota)])
async def room(room: str) -> str:
    return room


@live.post("/rooms/{room}", dependencies=[Depends(quota), Depends(tenant)])
async def open_room(room: str) -> str:
    return room


@live.websocket("/rooms/{room}/ws")
async def socket(websocket: WebSocket, room: str) -> None:
    await websocket.accept()
    await websocket.close()
