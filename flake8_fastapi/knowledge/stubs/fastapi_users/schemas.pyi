from typing import Generic, TypeVar

from pydantic import BaseModel

I = TypeVar("I")

class BaseUser(BaseModel, Generic[I]):
    id: I
    email: str
    is_active: bool
    is_superuser: bool
    is_verified: bool

class BaseUserCreate(BaseModel):
    email: str
    password: str
    is_active: bool | None
    is_superuser: bool | None
    is_verified: bool | None

class BaseUserUpdate(BaseModel):
    password: str | None
    email: str | None
    is_active: bool | None
    is_superuser: bool | None
    is_verified: bool | None
