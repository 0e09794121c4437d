# Shows routes that never return a value and declare nothing (form b): at the def; a nested function's return does not count.
from __future__ import annotations

from fastapi import APIRouter, FastAPI

app = FastAPI()
visits = APIRouter()
seen: list[str] = []


@app.post("/a")
async def a(name: str):  # expect: FA010 "a"
    seen.append(name)


@visits.post("/b", status_code=201)
def b(name: str):  # expect: FA010
    if not name:
        return
    seen.append(name)
    return None


@visits.delete("/c")
async def c(name: str) -> None:  # expect: FA010
    seen.remove(name)


@visits.put("/d")
async def d(name: str):  # expect: FA010
    def lower() -> str:
        return name.lower()

    seen.append(lower())


@visits.patch("/e")
@visits.put("/e")
async def e(name: str):  # expect: FA010
    for old in list(seen):
        if old == name:
            seen.remove(old)


@visits.api_route("/f", methods=["POST", "PUT"])
async def f(name: str) -> None:  # expect: FA010
    try:
        seen.remove(name)
    except ValueError:
        seen.append(name)
