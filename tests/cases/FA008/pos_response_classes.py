# Shows the response classes returned on a success path of routes that declare a model by argument or annotation.
from http import HTTPStatus

import fastapi
from fastapi import APIRouter, FastAPI, Response, status
from fastapi.responses import JSONResponse, ORJSONResponse, UJSONResponse
from pydantic import BaseModel
from starlette import responses

app = FastAPI()
items = APIRouter(prefix="/items")


class Item(BaseModel):
    name: str


@app.get("/a", response_model=Item)
async def a():
    return JSONResponse({"name": "a"})  # expect: FA008


@app.get("/b")
def b() -> Item:
    return ORJSONResponse(content={"name": "b"})  # expect: FA008


@items.get("/c", response_model=list[Item])
async def c():
    return UJSONResponse([{"name": "c"}])  # expect: FA008


@items.get("/d")
async def d() -> "Item":
    item = Item(name="d")
    return Response(content=item.model_dump_json(), media_type="application/json")  # expect: FA008


@items.post("/e", response_model=Item, status_code=201)
async def e(item: Item):
    return responses.JSONResponse(item.model_dump(), status_code=status.HTTP_201_CREATED)  # expect: FA008


@items.put("/f", response_model=Item)
async def f(item: Item):
    return fastapi.responses.JSONResponse(item.model_dump(), HTTPStatus.ACCEPTED)  # expect: FA008


@items.get("/g", response_model=Item)
async def g(etag: str):
    response = JSONResponse({"name": "g"}, headers={"ETag": etag})
    response.set_cookie("seen", "1")
    return response  # expect: FA008


@items.api_route("/h", methods=["GET", "POST"], response_model=Item)
async def h():
    return JSONResponse(  # expect: FA008
        {"name": "h"},
        status_code=202,
    )
