# Shows endless coroutines that run in tasks and threads which start-up does not wait for.
import asyncio
import contextlib
import threading
from contextlib import asynccontextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

from fastapi import FastAPI


async def forever() -> None:
    while True:
        await asyncio.sleep(1)


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


@asynccontextmanager
async def lifespan(app: FastAPI):
    async def beat() -> None:
        while True:
            await asyncio.sleep(5)

    server = await asyncio.start_server(echo, port=9000)
    metrics = HTTPServer(("", 9100), BaseHTTPRequestHandler)
    threading.Thread(target=metrics.serve_forever, daemon=True).start()
    tasks = [
        asyncio.create_task(forever()),
        asyncio.ensure_future(beat()),
        asyncio.create_task(server.serve_forever()),
        asyncio.create_task(asyncio.Event().wait()),
    ]
    yield
    for task in tasks:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    while True:
        await asyncio.sleep(1)


app = FastAPI(lifespan=lifespan)
