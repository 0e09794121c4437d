# A project function called after the CORS call adds more middleware to the same app.
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware


def install_compression(application: FastAPI) -> None:
    application.add_middleware(GZipMiddleware, minimum_size=1000)
