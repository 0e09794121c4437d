# Not: requests of other libraries and project classes, dict parameters of handlers that are no route.
from typing import Any

from aiohttp import web
from celery import Celery
from fastapi import APIRouter, Depends, FastAPI

api = FastAPI()
votes = APIRouter()
worker = Celery("votes")
routes = web.RouteTableDef()


class Request:
    """A request of a customer, stored in the project."""

    async def json(self) -> dict[str, Any]:
        return {"vote": 1}


def load_request(number: int) -> Request:
    return Request()


@votes.post("/{number}")
async def vote(request: Request = Depends(load_request)) -> int:
    data = await request.json()
    return int(data["vote"])


@routes.post("/votes")
async def aiohttp_vote(request: web.Request) -> web.Response:
    data = await request.json()
    return web.json_response(data)


@worker.task
def count(payload: dict) -> int:
    return len(payload)


class Handler:
    def post(self, payload: dict[str, Any]) -> dict[str, Any]:
        return payload


api.include_router(votes)
