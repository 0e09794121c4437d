# A form model is a request body; an alias that equals the name, or that validation does not use, is none.
from typing import Annotated

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel, Field

desk = APIRouter()


class SignIn(BaseModel):  # expect: FA030
    user_name: str = Field(alias="userName")


class Search(BaseModel):
    page_size: int = Field(10, alias="pageSize")


class Note(BaseModel):
    text: str = Field(alias="text")
    author_name: str = Field(alias="authorName", validation_alias="author_name")


@desk.post("/sign-in")
def sign_in(given: Annotated[SignIn, Form()]) -> str:
    return given.user_name


@desk.get("/notes")
def notes(search: Annotated[Search, Query()]) -> int:
    return search.page_size


@desk.post("/notes")
def add_note(note: Note) -> str:
    return note.text
