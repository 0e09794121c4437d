# Shows functions with a model annotation that are no routes: dependencies, helpers, methods.
from fastapi import Depends, FastAPI
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


def helper() -> Item:
    return {"name": "helper"}


def dependency() -> Item:
    return {"name": "dependency"}


class Store:
    def load(self) -> Item:
        return dict(name="store")


@app.get("/a")
async def a(item: Item = Depends(dependency)) -> Item:
    return item


@app.get("/b", response_model=Item)
async def b():
    return Store().load()
