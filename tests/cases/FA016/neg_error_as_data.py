# Not: "error": None, per-item results of a batch, answers with their own status, other tuples, helpers and exception handlers.
from typing import Any

from fastapi import APIRouter, FastAPI, HTTPException, Request, Response, status
from fastapi.responses import JSONResponse

app = FastAPI()
jobs = APIRouter(prefix="/jobs")
JOBS: dict[int, str] = {1: "print"}


def outcome(number: int) -> dict[str, Any]:
    if number not in JOBS:
        return {"number": number, "error": "unknown"}
    return {"number": number, "success": False}


def pair(number: int) -> tuple[dict[str, int], int]:
    return {"number": number}, 404


@jobs.get("/{number}")
async def job(number: int) -> dict[str, Any]:
    if number not in JOBS:
        raise HTTPException(404, {"error": "unknown"})
    return {"error": None, "job": JOBS[number]}


@jobs.post("/batch")
async def batch(numbers: list[int]) -> dict[str, Any]:
    results = []
    for number in numbers:
        if number in JOBS:
            results.append({"number": number, "success": True})
        else:
            results.append({"number": number, "success": False, "error": "unknown"})
    return {"results": results}


@jobs.post("/batch-list")
async def batch_list(numbers: list[int]) -> list[dict[str, Any]]:
    return [{"number": n, "error": "unknown"} for n in numbers if n not in JOBS]


@jobs.get("/{number}/response")
async def with_response(number: int) -> JSONResponse:
    return JSONResponse(status_code=status.HTTP_404_NOT_FOUND, content={"error": "unknown"})


@jobs.get("/{number}/status")
async def with_status(number: int, response: Response) -> dict[str, Any]:
    if number not in JOBS:
        response.status_code = status.HTTP_404_NOT_FOUND
        return {"error": "unknown"}
    return {"job": JOBS[number]}


@jobs.get("/{number}/done")
async def done(number: int) -> dict[str, bool]:
    finished = number in JOBS
    return {"success": finished}


@jobs.get("/{number}/tuple")
async def position(number: int) -> tuple[int, int]:
    return number, len(JOBS)


@app.exception_handler(LookupError)
async def lookup(request: Request, exc: LookupError) -> JSONResponse:
    return JSONResponse({"success": False, "error": "lookup"}, 404)


app.include_router(jobs)
