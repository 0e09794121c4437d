# Not: models, typed containers, dicts that are injected or no body at all, and .json() of something that is no request.
from dataclasses import dataclass
from typing import Annotated, Any

import httpx
import requests
from fastapi import APIRouter, Depends, FastAPI, Query, Request, WebSocket
from pydantic import BaseModel
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()
calls = APIRouter()


class RpcCall(BaseModel):
    """A JSON-RPC call: the parameters depend on the method."""

    jsonrpc: str = "2.0"
    method: str
    params: dict[str, Any] | list[Any] = {}
    meta: Any = None


@dataclass
class Point:
    x: float
    y: float


class Envelope:
    def json(self) -> dict:
        return {}


def claims(token: str) -> dict:
    return {"sub": token}


class Audit(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        if request.method == "POST":
            data = await request.json()
            request.state.size = len(data)
        return await call_next(request)


@calls.post("/rpc")
async def rpc(call: RpcCall) -> Any:
    return call.params


@calls.post("/batch")
async def batch(calls: list[RpcCall], point: Point) -> int:
    return len(calls)


@calls.post("/typed")
async def typed(scores: dict[str, int], names: list[str], by_name: dict[str, RpcCall]) -> int:
    return len(scores)


@calls.post("/injected")
async def injected(
    call: RpcCall,
    user: dict = Depends(claims),
    other: Annotated[dict[str, Any], Depends(claims)] = None,
) -> str:
    return str(user)


@calls.get("/search")
async def search(ids: Annotated[list[int], Query()], tags: list[str] = Query([])) -> int:
    return len(ids)


@calls.post("/remote")
async def remote(call: RpcCall) -> Any:
    async with httpx.AsyncClient() as client:
        response = await client.post("https://rpc.example.com", json=call.model_dump())
    data = response.json()
    return data["result"]


@calls.post("/remote-sync")
def remote_sync(call: RpcCall) -> Any:
    data = requests.get("https://rpc.example.com").json()
    return Envelope().json() or data


@calls.websocket("/live")
async def live(websocket: WebSocket) -> None:
    await websocket.accept()
    data = await websocket.receive_json()
    await websocket.send_json(data)


def merge(payload: dict, extra: dict[str, Any]) -> dict:
    return payload | extra


app.add_middleware(Audit)
app.include_router(calls)
