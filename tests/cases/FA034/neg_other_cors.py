# A project class and another framework's extension under the same names.
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from flask import Flask
from flask_cors import CORS
from starlette.types import ASGIApp, Receive, Scope, Send


class CORSMiddleware:
    def __init__(self, app: ASGIApp, allow_origins: list[str], allow_credentials: bool) -> None:
        self.app = app
        self.origins = {*allow_origins} if allow_credentials else set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
app.add_middleware(GZipMiddleware)

old = Flask("old")
CORS(old, origins="*", supports_credentials=True)
