# Containers held by an instance, lru_cache, context variables and locks.
import asyncio
from contextvars import ContextVar
from functools import lru_cache

from fastapi import FastAPI, WebSocket

app = FastAPI()


class Rooms:
    def __init__(self) -> None:
        self.sockets: list[WebSocket] = []

    async def join(self, socket: WebSocket) -> None:
        await socket.accept()
        self.sockets.append(socket)


rooms = Rooms()
lock = asyncio.Lock()
tenant: ContextVar[str] = ContextVar("tenant", default="main")


@lru_cache(maxsize=100)
def square(number: int) -> int:
    return number * number


@app.websocket("/rooms")
async def room(socket: WebSocket) -> None:
    async with lock:
        await rooms.join(socket)


@app.get("/square")
def read_square(number: int) -> int:
    tenant.set("other")
    return square(number)
