# A global rebound in a dependency and in a middleware, and one that is only read.
from collections.abc import Awaitable, Callable

from fastapi import Depends, FastAPI, Request, Response

app = FastAPI()
counter = 0  # expect: FA037 "counter"
last_path: str | None = None  # expect: FA037
limit = 100


def count() -> int:
    global counter
    counter += 1
    return counter


@app.middleware("http")
async def remember(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    global last_path
    last_path = request.url.path
    return await call_next(request)


@app.get("/count")
async def read_count(number: int = Depends(count)) -> dict[str, int]:
    return {"count": number, "limit": limit}
