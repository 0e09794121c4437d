# Shows bodies that helpers forward or put into a model (innocent), and bodies of dependencies.
import json
from typing import Any

import httpx
from fastapi import APIRouter, Body, Depends, Request
from hypothetical_bot import Update
from pydantic import BaseModel, TypeAdapter

loads = APIRouter()


class Crate(BaseModel):
    weight: float


class Upstream:
    def __init__(self) -> None:
        self.client = httpx.AsyncClient()
        self.seen: list[Any] = []

    async def send(self, data: dict) -> int:
        answer = await self.client.post("https://up.example.com", content=json.dumps(data))
        return answer.status_code

    async def keep(self, data: dict) -> int:
        self.seen.append(data)
        return len(self.seen)


upstream = Upstream()


def parsed(data: dict) -> Crate:
    return Crate(**data)


def body_of(payload: dict = Body(...)) -> dict:  # expect: FA013
    return payload


@loads.post("/a")
async def a(payload: dict) -> int:
    return await upstream.send(payload)


@loads.post("/b")
async def b(payload: dict) -> Crate:
    return parsed(payload)


@loads.post("/c")
async def c(payload: dict) -> int:  # expect: FA013
    return await upstream.keep(payload)


@loads.post("/d")
async def d(payload: list[dict]) -> list[Crate]:
    return [Crate(**each) for each in payload]


@loads.post("/e")
async def e(request: Request) -> list[Crate]:
    data = await request.json()
    return TypeAdapter(list[Crate]).validate_python(data)


@loads.post("/f")
async def f(request: Request) -> int:
    update = Update.de_json(await request.json())
    return int(update.number)


@loads.post("/g")
async def g(request: Request) -> int:
    data = await request.json()
    data["source"] = "crane"
    return await upstream.send({**data, "checked": True})


@loads.post("/h")
async def h(payload: dict = Depends(body_of)) -> int:
    return len(payload)


@loads.post("/i")
async def i(payload=Body(...)) -> int:  # expect: FA013
    return len(payload)


@loads.post("/j")
async def j(payload: dict[str, dict[str, Any]] | None = None) -> int:  # expect: FA013
    return len(payload or {})


@loads.post("/k")
async def k(payload: str | dict = Body(...)) -> int:
    return len(payload)


@loads.post("/l")
async def l(crate: Crate, request: Request) -> list[str]:
    return list(await request.json())
