# Middleware added after CORS runs before it, whatever the way to add it.
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from starlette.middleware.sessions import SessionMiddleware

by_call = FastAPI()
by_call.add_middleware(CORSMiddleware, allow_origins=["https://a.example"])  # expect: FA034
by_call.add_middleware(GZipMiddleware, minimum_size=500)

by_decorator = FastAPI()
by_decorator.add_middleware(CORSMiddleware, allow_origins=["https://a.example"])  # expect: FA034


@by_decorator.middleware("http")
async def stamp(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    response.headers["X-Stamp"] = "1"
    return response


between = FastAPI()
between.add_middleware(GZipMiddleware)
between.add_middleware(  # expect: FA034
    CORSMiddleware,
    allow_origins=["https://a.example"],
)
between.add_middleware(SessionMiddleware, secret_key=between.title)
