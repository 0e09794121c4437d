# Shows a route or dependency that returns a coroutine (form a): FastAPI does not await it; a helper that does so is innocent.
from fastapi import Depends, FastAPI

from service import fetch_item, later

app = FastAPI()


@app.get("/a/{item_id}")
def from_sync_route(item_id: int) -> dict:
    return fetch_item(item_id)  # expect: FA004


@app.get("/b/{item_id}")
async def from_async_route(item_id: int) -> dict:
    return fetch_item(item_id)  # expect: FA004


def item_of(item_id: int):
    return fetch_item(item_id)  # expect: FA004


@app.get("/c/{item_id}")
async def from_dependency(item: dict = Depends(item_of)) -> dict:
    return item


@app.get("/d/{item_id}")
async def fine(item_id: int) -> dict:
    first = await later(item_id)
    return {"first": first, "second": await fetch_item(item_id)}
