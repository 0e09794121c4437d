# Shows response classes and include_in_schema=False given by the router, the app or the inclusion.
from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse

import pages
from internal import debug_router

app = FastAPI()
site = FastAPI(default_response_class=HTMLResponse)
hidden = APIRouter(include_in_schema=False)
html = APIRouter(default_response_class=HTMLResponse)


@site.get("/a")
async def a():
    return "<p>a</p>"


@hidden.get("/b")
async def b():
    return {"b": 1}


@html.get("/c")
async def c():
    return "<p>c</p>"


app.include_router(hidden)
app.include_router(html)
app.include_router(debug_router, include_in_schema=False)
app.include_router(pages.pages)
