# Two routes are too few, one route without the dependency is enough, and WebSocket routes do not fill up the three.
from typing import Annotated

from fastapi import APIRouter, Depends, Request, WebSocket
from starlette.requests import HTTPConnection

two = APIRouter(prefix="/two")
open_door = APIRouter(prefix="/open")
sockets = APIRouter(prefix="/sockets")


def guard(connection: HTTPConnection) -> None:
    connection.headers["x-key"]


@two.get("/a", dependencies=[Depends(guard)])
def two_a() -> int:
    return 1


@two.get("/b")
def two_b(_: Annotated[None, Depends(guard)]) -> int:
    return 2


@open_door.get("/a", dependencies=[Depends(guard)])
def open_a() -> int:
    return 1


@open_door.get("/b", dependencies=[Depends(guard)])
def open_b() -> int:
    return 2


@open_door.get("/c", dependencies=[Depends(guard)])
def open_c() -> int:
    return 3


@open_door.get("/login")
def login(request: Request) -> str:
    return request.url.path


@sockets.get("/a", dependencies=[Depends(guard)])
def sockets_a() -> int:
    return 1


@sockets.get("/b", dependencies=[Depends(guard)])
def sockets_b() -> int:
    return 2


@sockets.websocket("/ws", dependencies=[Depends(guard)])
async def ws(websocket: WebSocket) -> None:
    await websocket.accept()


@sockets.websocket("/feed", dependencies=[Depends(guard)])
async def feed(websocket: WebSocket) -> None:
    await websocket.accept()
