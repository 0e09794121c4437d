# Shows routes that always raise, stubs, WebSockets, HEAD routes and response_class=Response.
from fastapi import APIRouter, HTTPException, Response, WebSocket

router = APIRouter()
seen: list[str] = []


@router.get("/a")
async def a():
    raise HTTPException(status_code=410, detail="gone")


@router.get("/b")
async def b(old: bool):
    if old:
        raise HTTPException(410)
    else:
        raise HTTPException(404)


@router.get("/c")
async def c() -> None:
    raise NotImplementedError


@router.get("/d")
async def d():
    ...


@router.get("/e")
async def e():
    """Comes later."""
    ...


@router.websocket("/f")
async def f(socket: WebSocket):
    await socket.accept()
    await socket.close()


@router.head("/g")
async def g():
    seen.append("g")


@router.api_route("/h", methods=["HEAD"])
async def h() -> None:
    seen.append("h")


@router.post("/i", response_class=Response)
async def i():
    seen.append("i")
