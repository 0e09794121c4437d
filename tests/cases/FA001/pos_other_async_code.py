# Shows the loop outside of routes: async dependencies, middleware, handlers, WebSockets, async generators, async background tasks.
import requests
from fastapi import BackgroundTasks, Depends, FastAPI, Request, WebSocket
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.middleware.base import BaseHTTPMiddleware

site = FastAPI()
http = requests.Session()


class Audit(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        response = await call_next(request)
        http.post("https://audit.example.com", json={"path": request.url.path})  # expect: FA001
        return response


site.add_middleware(Audit)


async def tenant(host: str = "main") -> dict:
    return http.get(f"https://tenants.example.com/{host}").json()  # expect: FA001


async def tracked():
    yield "open"
    http.delete("https://locks.example.com/open")  # expect: FA001


async def lines(url: str):
    for number in range(3):
        yield requests.get(f"{url}/{number}", timeout=3).content  # expect: FA001


async def report(url: str) -> None:
    requests.post(url, timeout=3)  # expect: FA001


@site.get("/lines", dependencies=[Depends(tracked)])
async def stream(url: str, background: BackgroundTasks, who: dict = Depends(tenant)) -> StreamingResponse:
    background.add_task(report, url)
    return StreamingResponse(lines(url), headers={"X-Tenant": who["name"]})


@site.exception_handler(KeyError)
async def on_key_error(request: Request, exc: KeyError) -> JSONResponse:
    requests.post("https://audit.example.com/errors", timeout=3)  # expect: FA001
    return JSONResponse({"detail": "missing"}, status_code=404)


@site.websocket("/ws")
async def ws(socket: WebSocket) -> None:
    await socket.accept()
    answer = requests.get("https://news.example.com", timeout=3)  # expect: FA001
    await socket.send_json(answer.json())
