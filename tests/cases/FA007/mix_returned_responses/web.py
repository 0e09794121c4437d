# Shows routes of which every returned value is inferred to be a Response, and two where one value is not.
from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse, StreamingResponse
from starlette.responses import Response

import rendering
from rendering import home, render, templates

web = APIRouter()


class CsvResponse(Response):
    media_type = "text/csv"


@web.get("/a")
async def a(request: Request):
    return templates.TemplateResponse(request, "a.html", {"a": 1})


@web.get("/b")
async def b(old: bool):
    if old:
        return RedirectResponse("/a", status_code=303)
    response = FileResponse("b.bin")
    response.headers["X-B"] = "1"
    return response


@web.get("/c")
def c():
    return StreamingResponse(iter([b"c"]))


@web.get("/d")
def d(request: Request):
    return render(request, "d.html")


@web.post("/e")
async def e():
    return home()


@web.get("/f")
async def f():
    return CsvResponse("a;b")


@web.get("/g")
async def g(cached: bool):  # expect: FA007
    if cached:
        return Response(status_code=304)
    return {"g": 1}


@web.get("/h")
async def h(name: str):  # expect: FA007
    return rendering.as_dict(name)


@web.get("/i")
async def i():
    return JSONResponse({"i": 1})
