# Shows values returned under status 204, 205 and 304 (form a): at each return.
from http import HTTPStatus

import fastapi
from fastapi import APIRouter, FastAPI, status
from starlette.status import HTTP_205_RESET_CONTENT

app = FastAPI()
carts = APIRouter()


@app.delete("/a", status_code=204)
async def a():
    return {"deleted": True}  # expect: FA010


@carts.delete("/b", status_code=status.HTTP_204_NO_CONTENT)
def b(missing: bool = False):
    if missing:
        return "missing"  # expect: FA010
    return None


@carts.post("/c", status_code=HTTP_205_RESET_CONTENT)
async def c():
    message = "reset"
    return {"message": message}  # expect: FA010


@carts.get("/d", status_code=HTTPStatus.NOT_MODIFIED)
async def d():
    return ["same"]  # expect: FA010


@carts.api_route("/e", methods=["DELETE"], status_code=fastapi.status.HTTP_204_NO_CONTENT)
async def e():
    return {"deleted": 3}  # expect: FA010


async def f():
    return {"deleted": "f"}  # expect: FA010


carts.add_api_route("/f", f, methods=["DELETE"], status_code=204)
