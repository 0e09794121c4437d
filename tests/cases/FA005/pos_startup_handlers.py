# Shows start-up handlers that never end: by decorator, by list, sync and async.
import asyncio
import itertools
import time

from fastapi import APIRouter, FastAPI


async def poll() -> None:
    while 1:  # expect: FA005
        await asyncio.sleep(1)


async def fine() -> None:
    for number in range(3):
        await asyncio.sleep(number)


app = FastAPI(on_startup=[poll, fine])
router = APIRouter()


@app.on_event("startup")
def count() -> None:
    for number in itertools.count():  # expect: FA005
        time.sleep(number)


@router.on_event("startup")
async def serve() -> None:
    server = await asyncio.start_server(lambda reader, writer: None, port=9000)
    await server.serve_forever()  # expect: FA005


@app.on_event("shutdown")
async def drain() -> None:
    while True:
        await asyncio.sleep(1)


async def ping() -> None:
    while True:  # expect: FA005
        await asyncio.sleep(10)


router.add_event_handler("startup", ping)
app.include_router(router)
