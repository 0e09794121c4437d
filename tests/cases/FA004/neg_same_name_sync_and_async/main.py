# Shows equal names of sync and async functions: resolve, do not match names.
from fastapi import Depends, FastAPI

import async_api
import sync_api
from async_api import notify as notify_async
from sync_api import Store, notify

app = FastAPI()


def get_store() -> Store:
    return Store()


def get_async_store() -> async_api.Store:
    return async_api.Store()


@app.post("/a")
async def a(store: Store = Depends(get_store), other: async_api.Store = Depends(get_async_store)) -> dict:
    notify("a")
    await notify_async("a")
    sync_api.notify("a")
    store.save("a")
    await other.save("a")
    return {"one": store.load("a"), "two": await other.load("a")}


@app.post("/b")
def b(store: Store = Depends(get_store)) -> str:
    store.save("b")
    return store.load("b")
