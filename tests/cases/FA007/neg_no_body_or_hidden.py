# Shows status 204/205/304, hidden routes, HEAD and OPTIONS, WebSockets and response classes that are not JSON.
from http import HTTPStatus

import fastapi
from fastapi import APIRouter, FastAPI, WebSocket, status
from fastapi.responses import FileResponse, HTMLResponse, PlainTextResponse, StreamingResponse

app = FastAPI()
router = APIRouter()


@app.delete("/a", status_code=204)
async def a():
    return None


@app.delete("/b", status_code=status.HTTP_204_NO_CONTENT)
async def b():
    pass


@app.post("/c", status_code=fastapi.status.HTTP_205_RESET_CONTENT)
async def c():
    return


@app.get("/d", status_code=HTTPStatus.NOT_MODIFIED)
async def d():
    return None


@router.get("/e", include_in_schema=False)
async def e():
    return {"hidden": True}


@router.head("/f")
async def f():
    return {"head": True}


@router.options("/g")
async def g():
    return {"options": True}


@router.api_route("/h", methods=["HEAD", "OPTIONS"])
async def h():
    return {"h": True}


@router.websocket("/i")
async def i(socket: WebSocket):
    await socket.accept()


@router.get("/j", response_class=HTMLResponse)
async def j():
    return "<p>j</p>"


@router.get("/k", response_class=PlainTextResponse)
def k():
    return "k"


@router.get("/l", response_class=FileResponse)
def l_file():
    return "var/l.txt"


@router.get("/m", response_class=StreamingResponse)
def m():
    return StreamingResponse(iter([b"m"]))
