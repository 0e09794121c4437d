# Aliases of such types, from another module; an alias that injects a dict is no body.
from __future__ import annotations

import fastapi

from . import types
from .types import Claims, Json, Scores

tracker = fastapi.APIRouter()


@tracker.post("/a")
async def a(data: Json, claims: Claims) -> int:  # expect: FA013
    return len(data)


@tracker.post("/b")
async def b(data: types.Json) -> int:  # expect: FA013
    return len(data)


@tracker.post("/c")
async def c(scores: Scores, claims: Claims) -> int:
    return len(scores)
