# A bare dict beside a model is one finding at the dict; a model that holds free data is none.
from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Form
from pydantic import BaseModel, RootModel

plans = APIRouter()


class Plan(BaseModel):
    name: str
    extra: dict[str, Any] = {}


class Labels(RootModel[dict[str, str]]):
    pass


def options(dry: bool = False) -> dict[str, Any]:
    return {"dry": dry}


Options = Annotated[dict[str, Any], Depends(options)]


@plans.post("/a")
async def a(
    plan: Plan,
    options: Options,
    meta: dict[str, Any],  # expect: FA013 "meta"
) -> Plan:
    return plan


@plans.put("/b")
async def b(plan: Plan, labels: Labels, counts: dict[str, float]) -> Plan:
    return plan


@plans.patch("/c")
async def c(changes: Annotated[list, Body()], options: Options) -> int:  # expect: FA013
    return len(changes)


@plans.post("/d")
async def d(name: Annotated[str, Form()], tags: Annotated[list[str], Form()]) -> int:
    return len(tags)
