from fastapi import FastAPI, Request
from pydantic import BaseModel


class Item(BaseModel):
    name: str


class Basket:
    def __init__(self) -> None:
        self.items: list[Item] = []

    def put(self, item: Item) -> None:
        self.items.append(item)

    def size(self) -> int:
        return len(self.items)


class Size(BaseModel):
    items: int


def create_app() -> FastAPI:
    app = FastAPI(title="Basket", openapi_url=None)
    app.state.basket = Basket()

    @app.post("/items", status_code=201)
    def put(item: Item, request: Request) -> Item:
        request.app.state.basket.put(item)
        return item

    @app.get("/size")
    def size(request: Request) -> Size:
        return Size(items=request.app.state.basket.size())

    return app
