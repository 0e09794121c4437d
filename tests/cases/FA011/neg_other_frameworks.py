# Objects called app and router that are no FastAPI application: nothing is known of their parameters or paths.
from typing import Any, Callable

import flask
from fastapi import FastAPI
from sanic import Sanic

app = Sanic("warehouse")
site = flask.Flask(__name__)


class CommandRouter:
    def __init__(self) -> None:
        self.handlers: dict[str, Callable[..., Any]] = {}

    def post(self, path: str) -> Callable[..., Any]:
        def register(handler: Callable[..., Any]) -> Callable[..., Any]:
            self.handlers[path] = handler
            return handler

        return register

    get = post


router = CommandRouter()
api = FastAPI()


@router.post("/rename")
def rename(name: str) -> str:
    return name


@router.get("/boxes/{box_id}")
def box(name: str) -> str:
    return name


@app.post("/boxes")
async def add_box(request, name: str):
    return name


@site.get("/boxes/{box_id}")
def flask_box() -> str:
    return ""


@api.get("/boxes")
def boxes() -> list[str]:
    return []
