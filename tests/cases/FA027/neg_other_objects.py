# Methods of the same names on responses, requests, dicts, lists, dataclasses, data frames and unknown things.
from __future__ import annotations

import copy
import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

import httpx
import requests
from fastapi import APIRouter, Request

router = APIRouter()


@dataclass
class Point:
    x: int
    y: int

    def dict(self) -> dict[str, int]:
        return {"x": self.x, "y": self.y}

    def json(self) -> str:
        return json.dumps(self.dict())

    @classmethod
    def parse_obj(cls, data: dict[str, int]) -> "Point":
        return cls(**data)


class Form:
    def validate(self) -> bool:
        return True

    def schema(self) -> dict[str, Any]:
        return {}


@router.post("/points")
async def points(request: Request) -> dict[str, Any]:
    body = await request.json()
    point = Point.parse_obj(body)
    form = Form()
    if not form.validate():
        return form.schema()
    return {**point.dict(), "text": point.json()}


@router.get("/weather")
async def weather() -> dict[str, Any]:
    async with httpx.AsyncClient() as client:
        response = await client.get("https://weather.example.com")
    data = response.json()
    counted = Counter(data).copy()
    names = list(data).copy()
    return {"data": data.copy(), "names": names, "counted": dict(counted), "again": copy.copy(data)}


def rates() -> Any:
    return requests.get("https://rates.example.com", timeout=5).json()


def unknown(frame, table) -> Any:
    table.validate()
    return frame.copy().json()
