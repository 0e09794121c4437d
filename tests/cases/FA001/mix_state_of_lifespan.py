# What a lifespan yields is in the state of every request.
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import requests
from fastapi import FastAPI, Request


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
    async with httpx.AsyncClient() as client:
        yield {"rates": requests.Session(), "news": client}


api = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None)


@api.get("/rates")
async def rates(request: Request) -> str:
    return request.state.rates.get("https://rates.example").text  # expect: FA001


@api.get("/news")
async def news(request: Request) -> str:
    return (await request.state.news.get("https://news.example")).text


@api.get("/lost")
async def lost(request: Request) -> str:
    request.state.news.get("https://news.example")  # expect: FA004
    return "lost"
