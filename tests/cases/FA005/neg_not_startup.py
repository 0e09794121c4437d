# Shows endless loops elsewhere: WebSocket routes, workers, streams, and functions that only look like start-up.
import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI, WebSocket
from fastapi.responses import StreamingResponse

app = FastAPI()


@asynccontextmanager
async def lifespan_of_a_worker(name: str):
    while True:
        await asyncio.sleep(1)
    yield name


async def startup() -> None:
    while True:
        await asyncio.sleep(1)


async def ticks():
    while True:
        yield b"tick"
        await asyncio.sleep(1)


@app.get("/ticks")
async def stream() -> StreamingResponse:
    return StreamingResponse(ticks())


@app.websocket("/echo")
async def echo(socket: WebSocket) -> None:
    await socket.accept()
    while True:
        await socket.send_text(await socket.receive_text())


async def work() -> None:
    async with lifespan_of_a_worker("w"):
        await startup()


if __name__ == "__main__":
    asyncio.run(work())
