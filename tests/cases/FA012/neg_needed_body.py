# Not: embed=True, examples and other arguments, several bodies, scalars and types that are no Pydantic model.
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, FastAPI
from pydantic import BaseModel

app = FastAPI()
songs = APIRouter()


class Song(BaseModel):
    title: str


class Singer(BaseModel):
    name: str


def read_singer(singer: Singer) -> Singer:
    return singer


@songs.post("/a")
async def a(song: Song = Body(embed=True)) -> Song:
    return song


@songs.post("/b")
async def b(song: Song = Body(..., examples=[{"title": "Yesterday"}])) -> Song:
    return song


@songs.post("/c")
async def c(song: Annotated[Song, Body(openapi_examples={"one": {"value": {"title": "One"}}})]) -> Song:
    return song


@songs.post("/d")
async def d(song: Song = Body(...), singer: Singer = Body(...)) -> Song:
    return song


@songs.post("/e")
async def e(song: Annotated[Song, Body()], rating: Annotated[int, Body()]) -> Song:
    return song


@songs.post("/f")
async def f(singer: Singer, song: Song = Body()) -> Song:
    return song


@songs.post("/g")
async def g(title: str = Body(), rating: int = Body(...)) -> str:
    return title


@songs.post("/h")
async def h(title: Annotated[str, Body()]) -> str:
    return title


@songs.post("/i")
async def i(tags: list[str] = Body(...), dry: bool = False) -> int:
    return len(tags)


@songs.post("/j")
async def j(data: Any = Body()) -> int:
    return 1


@songs.post("/k")
async def k(song: Song = Body(description="The song to add")) -> Song:
    return song


@songs.post("/l")
async def l(song: Song = Body(media_type="application/vnd.song+json")) -> Song:
    return song


@songs.post("/m")
async def m(song: Song = Body(...), singer: Singer = Depends(read_singer)) -> Song:
    return song


@songs.post("/n")
async def n(song: Song) -> Song:
    return song


app.include_router(songs)
