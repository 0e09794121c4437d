# Password, hash, secret and key fields of response models, by argument, annotation, list, union and Optional.
from __future__ import annotations

from typing import Annotated, List, Optional, Union

from fastapi import APIRouter
from pydantic import BaseModel, Field

router = APIRouter()


class User(BaseModel):
    id: int
    email: str
    hashed_password: str  # expect: FA029 "hashed_password"


class Member(BaseModel):
    name: str
    password: str = ""  # expect: FA029


class Partner(BaseModel):
    name: str
    api_key: Annotated[str, Field(min_length=8)]  # expect: FA029


class Hook(BaseModel):
    url: str
    secret: Optional[str] = Field(default=None)  # expect: FA029


class Robot(BaseModel):
    name: str
    client_secret: str  # expect: FA029
    password_hash: bytes = b""  # expect: FA029


class Server(BaseModel):
    host: str
    private_key: str  # expect: FA029


@router.get("/users/{user_id}", response_model=User)
async def read_user(user_id: int):
    return {"id": user_id, "email": "a@example.com", "hashed_password": ""}


@router.get("/members")
def members() -> list[Member]:
    return []


@router.get("/partners", response_model=List[Partner])
def partners():
    return []


@router.get("/hooks/{hook_id}")
def hook(hook_id: int) -> Hook | None:
    return None


@router.get("/robots", response_model=Union[Robot, Server])
def robots():
    return Server(host="r", private_key="")


@router.get("/users")
async def users() -> "list[User]":
    return []


@router.get("/robots/first")
def first_robot() -> Optional[Robot]:
    return None
