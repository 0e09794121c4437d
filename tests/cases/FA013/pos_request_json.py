# await request.json() in a route, however the request is called or typed.
import fastapi
from fastapi import APIRouter, FastAPI, Request
from starlette.requests import Request as StarletteRequest

app = FastAPI()
votes = APIRouter()


@votes.post("/a")
async def a(request: Request) -> int:
    data = await request.json()  # expect: FA013
    return int(data["vote"])


@votes.post("/b")
async def b(req: fastapi.Request) -> int:
    return int((await req.json())["vote"])  # expect: FA013


@votes.put("/c")
async def c(r: "StarletteRequest", strict: bool = False) -> int:
    try:
        body = await r.json()  # expect: FA013
    except ValueError:
        raise fastapi.HTTPException(400, "no JSON")
    return int(body.get("vote", 0))


@votes.patch("/d")
async def d(request: Request) -> int:
    total = 0
    for entry in await request.json():  # expect: FA013
        total += entry["vote"]
    return total


async def e(request: Request) -> int:
    data = await request.json()  # expect: FA013
    return len(data)


votes.add_api_route("/e", e, methods=["POST"])
app.include_router(votes)
