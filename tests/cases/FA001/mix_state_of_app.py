# What start-up code stores in `app.state` is known where a request reads it; a `with` block may open and use.
from contextlib import asynccontextmanager

import httpx
import requests
from fastapi import FastAPI, Request, WebSocket


@asynccontextmanager
async def lifespan(application: FastAPI):
    application.state.rates = httpx.Client(base_url="https://rates.example")
    application.state.news = httpx.AsyncClient(base_url="https://news.example")
    yield
    application.state.rates.close()
    application.state.rates = None


api = FastAPI(lifespan=lifespan)


@api.middleware("http")
async def with_session(request: Request, call_next):
    request.state.rates = request.headers.get("rates")
    return await call_next(request)


@api.get("/rate")
async def rate(request: Request) -> float:
    return float(request.app.state.rates.get("/eur").text)  # expect: FA001


@api.get("/header")
async def header(request: Request) -> str:
    return request.state.rates.get("/eur")


@api.get("/news")
async def news(request: Request) -> str:
    answer = await request.app.state.news.get("/today")
    return answer.text


@api.websocket("/live")
async def live(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.app.state.rates.get("/usd").text)  # expect: FA001


@api.get("/archive")
async def archive() -> int:
    with requests.Session() as session, session.get("https://old.example", stream=True) as answer:  # expect: FA001
        return answer.status_code
