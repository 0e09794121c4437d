# A middleware function that answers some exceptions, and one that only measures.
import time

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


@app.middleware("http")
async def answer(request: Request, proceed):
    try:
        return await proceed(request)
    except LookupError:
        return JSONResponse({"detail": "not found"}, status_code=404)


@app.middleware("http")
async def measure(request: Request, call_next):
    start = time.perf_counter()
    try:
        return await call_next(request)
    finally:
        request.state.seconds = time.perf_counter() - start


@app.get("/{number}")
def number_of(number: int) -> int:
    if number > 9:
        raise KeyError(number)
    raise ValueError(number)  # expect: FA016
