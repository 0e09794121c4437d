# Shows routes that return instances, also built from a dump, and dumps that go elsewhere.
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI()
log: list[dict] = []


class ItemIn(BaseModel):
    name: str
    secret: str = ""


class Item(BaseModel):
    name: str


class Row:
    def dict(self) -> Item:
        return Item(name="row")


@app.post("/a")
async def a(item: ItemIn) -> Item:
    log.append(item.model_dump())
    return Item(**item.model_dump(exclude={"secret"}))


@app.post("/b", response_model=Item)
async def b(item: ItemIn):
    data = item.model_dump()
    return Item.model_validate(data)


@app.post("/c", response_model=Item)
async def c(item: ItemIn):
    return item


@app.get("/d", response_model=Item)
async def d():
    return Row().dict()


@app.post("/e", response_model=Item)
async def e(item: ItemIn):
    return JSONResponse(item.model_dump(), status_code=404)


@app.get("/f", response_model=list[Item])
async def f():
    return [Item(**row) for row in log]


@app.get("/g", response_model=Item)
async def g():
    def template() -> dict:
        return {"name": "g"}

    return Item(**template())
