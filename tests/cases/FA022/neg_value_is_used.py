# One route of the router uses the value (also in a nested function or as an argument), so it must stay a parameter.
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, Request

notes = APIRouter(prefix="/notes")
tags = APIRouter(prefix="/tags")


def user_name(request: Request) -> str:
    return request.headers.get("x-user", "nobody")


User = Annotated[str, Depends(user_name)]


def log_use(name: str) -> None:
    assert name


@notes.get("/")
def list_notes(_: User) -> list[str]:
    return []


@notes.get("/{note_id}")
def read_note(note_id: int, _: str = Depends(user_name)) -> int:
    return note_id


@notes.post("/")
def add_note(text: str, user: User) -> str:
    return f"{user}: {text}"


@tags.get("/", dependencies=[Depends(user_name)])
def list_tags() -> list[str]:
    return []


@tags.get("/{tag}")
def read_tag(tag: str, user: User) -> str:
    return tag


@tags.post("/{tag}")
def add_tag(tag: str, user: User, tasks: BackgroundTasks) -> str:
    def later() -> None:
        log_use(user)

    tasks.add_task(later)
    return tag
