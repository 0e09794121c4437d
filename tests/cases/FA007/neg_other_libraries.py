# Shows decorators called get, post and route on objects that are no FastAPI app or router.
from aiohttp import web
from flask import Blueprint, Flask
from unknown_framework import APIRouter, FastAPI as Other

app = Flask(__name__)
router = Blueprint("router", __name__)
routes = web.RouteTableDef()
foreign = APIRouter()
api = Other()


class Registry:
    def __init__(self) -> None:
        self.handlers: dict = {}

    def get(self, name: str):
        def wrap(func):
            self.handlers[name] = func
            return func

        return wrap


registry = Registry()


@app.get("/a")
def a():
    return {"a": 1}


@router.post("/b")
def b():
    return {"b": 1}


@routes.get("/c")
async def c(request):
    return web.json_response({"c": 1})


@foreign.get("/d")
async def d():
    return {"d": 1}


@api.get("/e")
async def e():
    return {"e": 1}


@registry.get("/f")
async def f():
    return {"f": 1}
