# Of two models with an alias only the one built by its field name is found; an un-aliased field given by name is no sign.
from typing import Optional

from fastapi import APIRouter
from pydantic import BaseModel, Field

router = APIRouter()


class ByName(BaseModel):  # expect: FA030
    user_id: int = Field(alias="userId")
    note: str = ""


class ByAlias(BaseModel):
    user_id: int = Field(alias="userId")
    note: str = ""


class Both(BaseModel):
    note: str = ""
    user_id: Optional[int] = Field(None, alias="userId")


class Fake:
    def __init__(self, user_id: int) -> None:
        self.user_id = user_id


@router.get("/notes")
def notes() -> list[BaseModel]:
    fake = Fake(user_id=3)
    return [ByName(user_id=fake.user_id), ByAlias(userId=2, note="n"), Both(note="only")]
