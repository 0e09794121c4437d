# Only routers count, not the app; a dependency that stands at the router already is how it should be.
from fastapi import APIRouter, Depends, FastAPI, Request

app = FastAPI()


def guard(request: Request) -> None:
    request.headers["x-key"]


def track(request: Request) -> None:
    request.headers["x-trace"]


@app.get("/a", dependencies=[Depends(guard)])
def a() -> int:
    return 1


@app.get("/b", dependencies=[Depends(guard)])
def b() -> int:
    return 2


@app.get("/c")
def c(_: None = Depends(guard)) -> int:
    return 3


guarded = APIRouter(prefix="/guarded", dependencies=[Depends(guard)])


@guarded.get("/d")
def d() -> int:
    return 4


@guarded.get("/e")
def e() -> int:
    return 5


@guarded.get("/f", dependencies=[Depends(track)])
def f() -> int:
    return 6


app.include_router(guarded)
