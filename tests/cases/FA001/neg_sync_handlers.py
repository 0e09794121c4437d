# Shows code that FastAPI itself runs in a thread: def routes and dependencies, sync generators, sync exception handlers.
from collections.abc import Iterator

import requests
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.security import HTTPBearer

bearer = HTTPBearer()
api = FastAPI()


class QuotaError(Exception):
    pass


def current_user(token=Depends(bearer)) -> dict:
    return requests.get("https://auth.example.com/me", headers={"Authorization": token.credentials}, timeout=3).json()


class Flags:
    def __init__(self, tenant: str = "main") -> None:
        self.values = requests.get(f"https://flags.example.com/{tenant}", timeout=3).json()


def http_session() -> Iterator[requests.Session]:
    with requests.Session() as http:
        http.get("https://auth.example.com/warm")
        yield http


def chunks(url: str) -> Iterator[bytes]:
    yield from requests.get(url, stream=True, timeout=3).iter_content(1024)


@api.get("/me")
async def me(user: dict = Depends(current_user), flags: Flags = Depends()) -> dict:
    return {"user": user, "flags": flags.values}


@api.get("/sync")
def sync_route(http: requests.Session = Depends(http_session)) -> dict:
    return http.get("https://a.example.com").json()


@api.get("/download")
async def download(url: str) -> StreamingResponse:
    return StreamingResponse(chunks(url), media_type="application/octet-stream")


@api.exception_handler(QuotaError)
def on_quota(request: Request, exc: QuotaError) -> JSONResponse:
    requests.post("https://metrics.example.com/quota", timeout=3)
    return JSONResponse({"detail": "quota"}, status_code=429)
