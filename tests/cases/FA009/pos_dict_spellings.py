# Shows dict displays, dict(...), model_dump() and dict(), directly and through a variable.
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str
    price: int = 0


@app.get("/a", response_model=Item)
async def a():
    return {"name": "a"}  # expect: FA009


@app.get("/b")
def b() -> Item:
    return dict(name="b", price=2)  # expect: FA009


@app.post("/c", response_model=Item)
async def c(item: Item):
    return item.model_dump()  # expect: FA009


@app.post("/d", response_model=Item)
async def d(item: Item):
    return item.dict()  # expect: FA009


@app.get("/e", response_model=Item)
async def e(name: str):
    answer = {"name": name}
    answer["price"] = 3
    return answer  # expect: FA009


@app.post("/f", response_model=Item)
async def f(item: Item):
    dumped = item.model_dump(exclude_unset=True)
    return dumped  # expect: FA009


@app.post("/g", response_model=Item)
async def g(item: Item):
    return jsonable_encoder(item)  # expect: FA009


@app.get("/h", response_model=Item)
async def h(cheap: bool):
    if cheap:
        return {"name": "cheap", "price": 1}  # expect: FA009
    return Item(name="h")
