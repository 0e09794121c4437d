# Shows that JSON response classes are no excuse.
from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse, JSONResponse, ORJSONResponse

app = FastAPI(default_response_class=ORJSONResponse)
router = APIRouter(default_response_class=JSONResponse)


@app.get("/a")
async def a():  # expect: FA007
    return {"a": 1}


@router.get("/b")
async def b():  # expect: FA007
    return {"b": 1}


@router.get("/c", response_class=JSONResponse)
async def c():  # expect: FA007
    return {"c": 1}


@router.get("/d", response_class=HTMLResponse)
async def d():
    return "<p>d</p>"
