# Body() in Annotated metadata, also under postponed evaluation.
from __future__ import annotations

import typing as t
from typing import Annotated

import fastapi
from fastapi import APIRouter, Body, Request
from pydantic import BaseModel
from sqlmodel import SQLModel


class HeroIn(SQLModel):
    name: str


class Villain(BaseModel):
    name: str


heroes = APIRouter()


@heroes.post("/heroes")
async def create(hero: Annotated[HeroIn, Body()]) -> HeroIn:  # expect: FA012 "hero"
    return hero


@heroes.post("/villains")
async def create_villain(
    request: Request,
    villain: t.Annotated[Villain, "the bad one", fastapi.Body()],  # expect: FA012
) -> Villain:
    return villain


@heroes.put("/villains")
def replace_villain(villain: "Annotated[Villain, Body(embed=False)]") -> Villain:  # expect: FA012
    return villain
