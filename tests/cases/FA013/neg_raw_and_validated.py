# Not: raw bytes for a signature (also with request.json() after the check), and JSON that goes straight into a model.
import hashlib
import hmac
import json
from typing import Annotated

from fastapi import APIRouter, Body, FastAPI, Header, HTTPException, Request
from pydantic import BaseModel

SIGNING = b"not-the-real-one"
hooks = APIRouter(prefix="/hooks")
app = FastAPI()


class Event(BaseModel):
    kind: str


def verify(raw: bytes, signature: str) -> None:
    expected = hmac.new(SIGNING, raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, signature):
        raise HTTPException(403)


@hooks.post("/bytes")
async def by_bytes(request: Request, x_signature: Annotated[str, Header()]) -> str:
    raw = await request.body()
    verify(raw, x_signature)
    return json.loads(raw)["kind"]


@hooks.post("/json-after-check")
async def json_after_check(request: Request, x_signature: Annotated[str, Header()]) -> str:
    raw = await request.body()
    verify(raw, x_signature)
    event = await request.json()
    return event["kind"]


@hooks.post("/check-inline")
async def check_inline(request: Request, x_signature: str = Header()) -> str:
    digest = hmac.new(SIGNING, await request.body(), hashlib.sha256).hexdigest()
    if digest != x_signature:
        raise HTTPException(403)
    data = await request.json()
    return data["kind"]


@hooks.post("/validated")
async def validated(request: Request) -> Event:
    return Event.model_validate(await request.json())


@hooks.post("/validated-later")
async def validated_later(request: Request) -> Event:
    data = await request.json()
    return Event.model_validate(data)


@hooks.post("/raw-parameter")
async def raw_parameter(content: bytes = Body(media_type="application/octet-stream")) -> int:
    return len(content)


app.include_router(hooks)
