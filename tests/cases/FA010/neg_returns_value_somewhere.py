# Shows routes that return a value on some path, through await, match, with or a comprehension.
from fastapi import APIRouter
from fastapi.responses import RedirectResponse

router = APIRouter()
rows = {"a": 1}


async def load(name: str) -> int:
    return rows[name]


@router.get("/a")
async def a(name: str):
    if name in rows:
        return rows[name]


@router.get("/b")
async def b(name: str):
    try:
        return await load(name)
    except KeyError:
        return None


@router.get("/c")
async def c(name: str):
    match name:
        case "a":
            return {"found": True}
        case _:
            return None


@router.post("/d")
async def d(name: str):
    with open("log.txt") as log:
        for line in log:
            if name in line:
                return line


@router.get("/e")
async def e() -> RedirectResponse:
    return RedirectResponse("/a")
