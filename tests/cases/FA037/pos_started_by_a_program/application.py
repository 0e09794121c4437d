"""The application sets up logging for whoever imports it; that only one program does so is chance."""

import logging

from fastapi import FastAPI

logging.basicConfig(level=logging.DEBUG)  # expect: FA037


def make_app() -> FastAPI:
    app = FastAPI(docs_url=None)

    @app.get("/status")
    def status() -> str:
        return "open"

    return app
