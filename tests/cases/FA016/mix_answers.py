# Dicts with status 200: certain errors, values that may be empty, protocols that answer errors with 200, responses, variables.
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse

app = FastAPI()


@dataclass
class Job:
    state: str
    error: str | None = None


JOBS: dict[int, Job] = {}
NOT_FOUND = "no such job"


@app.get("/jobs/{number}")
def job(number: int) -> dict[str, Any]:
    found = JOBS.get(number)
    if found is None:
        return {"error": NOT_FOUND}  # expect: FA016
    return {"state": found.state, "error": found.error}


@app.get("/scores")
def scores(expected: float, measured: float) -> dict[str, float]:
    return {"error": expected - measured}


@app.post("/rpc")
def rpc(method: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": method}}


@app.get("/a")
def a(name: str) -> Any:
    if not name:
        return JSONResponse({"error": "a name, please"})  # expect: FA016
    if name == "x":
        return JSONResponse({"error": "not x"}, 422)
    if name == "y":
        return JSONResponse(content={"success": False}, status_code=200)  # expect: FA016
    return {"name": name} if name != "z" else {"error": f"not {name}"}  # expect: FA016


@app.get("/b")
def b(name: str) -> dict[str, Any]:
    result: dict[str, Any] = {"success": False}
    answer = {"success": False, "name": name}
    if name:
        result["success"] = True
    else:
        return answer  # expect: FA016
    return result


@app.get("/c", status_code=202)
def c(name: str) -> dict[str, Any]:
    try:
        return {"name": JOBS[int(name)].state, "error": None}
    except ValueError as invalid:
        return {"error": str(invalid)}  # expect: FA016
    except KeyError:
        raise HTTPException(404)


@app.get("/d", status_code=404)
def d() -> dict[str, Any]:
    return {"error": "nothing lives here"}
