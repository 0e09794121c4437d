# Shows routes that return no value: those are the business of another rule, or always raise.
from fastapi import APIRouter, HTTPException

router = APIRouter()
seen: list[str] = []


@router.post("/a")
async def a(name: str):
    seen.append(name)


@router.post("/b")
async def b(name: str):
    if not name:
        return
    seen.append(name)
    return None


@router.get("/c")
async def c():
    raise HTTPException(410, "gone")


@router.get("/d")
async def d():
    ...


@router.get("/e")
async def e():
    def label() -> str:
        return "e"

    seen.append(label())
