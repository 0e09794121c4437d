# (a) Required scalars of writing routes without any body become query parameters: one finding a parameter.
from __future__ import annotations

import datetime as dt
import enum
import uuid
from typing import Annotated, Literal, Optional

import fastapi
from fastapi import APIRouter, Request, status
from pydantic import BaseModel, Field


class Size(str, enum.Enum):
    small = "s"
    large = "l"


class Badge(BaseModel):
    label: str


service = fastapi.FastAPI(title="badges")
badges = APIRouter(prefix="/badges")


@service.post("/labels", status_code=status.HTTP_201_CREATED)
async def create_label(name: str) -> Badge:  # expect: FA011 "name"
    return Badge(label=name)


@badges.put("/{badge_id}")
def replace_badge(
    badge_id: uuid.UUID,
    label: Annotated[str, Field(min_length=1)],  # expect: FA011 "label"
    size: Size,  # expect: FA011 "size"
    valid_until: dt.date,  # expect: FA011 "valid_until"
    note: str = "",
) -> Badge:
    return Badge(label=label)


@badges.patch("/{badge_id}/state")
async def change_state(
    badge_id: uuid.UUID,
    request: Request,
    state: Literal["open", "closed"],  # expect: FA011
    reason: Optional[str],  # expect: FA011
    comment: Optional[str] = None,
) -> Badge:
    return Badge(label=f"{state} {reason} {request.url}")


@badges.api_route("/import", methods=["POST"])
async def import_badges(source: "str", weight: float | None) -> Badge:  # expect: FA011 FA011
    return Badge(label=source)


async def archive(reason: str) -> Badge:  # expect: FA011
    return Badge(label=reason)


badges.add_api_route("/archive", archive, methods=["PUT"])
service.include_router(badges)
