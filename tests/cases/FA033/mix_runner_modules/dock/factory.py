# A module of its own may start the server; reload=True is wrong there too, and app = build_app() defines the app.
from fastapi import FastAPI


def build_app() -> FastAPI:
    return FastAPI(title="Dock")
