# Shows routes that return the model and only touch the injected response, and classes that are named like responses.
from dataclasses import dataclass

from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI()


class Item(BaseModel):
    name: str


class ORJSONResponse(BaseModel):
    name: str


@dataclass
class Gone(Exception):
    name: str


@app.get("/a", response_model=Item)
async def a(response: Response):
    response.headers["X-A"] = "1"
    response.status_code = 201
    return Item(name="a")


@app.get("/b", response_model=Item)
async def b():
    return ORJSONResponse(name="b")


@app.get("/c")
async def c() -> Item:
    def fallback() -> JSONResponse:
        return JSONResponse({"name": "c"})

    fallback()
    return Item(name="c")


def answered() -> JSONResponse:
    return JSONResponse({"name": "dependency"})


@app.get("/d", response_model=Item)
async def d(other: JSONResponse = Depends(answered)):
    return {"name": str(other.status_code)}


@app.exception_handler(Gone)
async def gone(request: Request, exc: Gone) -> JSONResponse:
    return JSONResponse({"name": exc.name})


@app.middleware("http")
async def short_cut(request: Request, call_next):
    if request.url.path == "/ping":
        return JSONResponse({"ping": True})
    return await call_next(request)
