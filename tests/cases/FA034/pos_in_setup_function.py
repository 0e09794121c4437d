# The app comes as an annotated parameter or is made in a factory.
from __future__ import annotations

import fastapi
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware


def register_middleware(application: fastapi.FastAPI) -> None:
    application.add_middleware(CORSMiddleware, allow_origins=["https://a.example"])  # expect: FA034
    application.add_middleware(HTTPSRedirectMiddleware)


def create() -> fastapi.FastAPI:
    built = fastapi.FastAPI()
    register_middleware(built)
    return built


def create_open() -> fastapi.FastAPI:
    built = fastapi.FastAPI()
    built.add_middleware(HTTPSRedirectMiddleware)
    built.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)  # expect: FA034
    return built
