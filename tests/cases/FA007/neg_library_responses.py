# What well-known libraries return is a response as well: redirects of OAuth clients, event streams, documentation pages.
from authlib.integrations.starlette_client import OAuth
from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html, get_redoc_html
from sse_starlette.sse import EventSourceResponse
import sse_starlette

app = FastAPI()
oauth = OAuth()
oauth.register(name="github")


@app.get("/login")
async def login(request: Request):
    return await oauth.github.authorize_redirect(request, "https://x.example/auth")


@app.get("/login/{provider}")
async def login_with(provider: str, request: Request):
    client = oauth.create_client(provider)
    return await client.authorize_redirect(request, "https://x.example/auth")


@app.get("/events")
async def events():
    return EventSourceResponse(ticks())


@app.get("/events2")
async def events2():
    return sse_starlette.EventSourceResponse(ticks(), ping=15)


@app.get("/manual")
async def manual():
    return get_swagger_ui_html(openapi_url="/openapi.json", title="x")


async def ticks():
    yield {"data": "tick"}
