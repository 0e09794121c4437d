# Shows request.json() after a dependency or a helper of another module has checked the raw body.
from fastapi import APIRouter, Depends, Request

from guards import check, signed

hooks = APIRouter()


@hooks.post("/a", dependencies=[Depends(signed)])
async def a(request: Request) -> str:
    data = await request.json()
    return data["kind"]


@hooks.post("/b")
async def b(request: Request) -> str:
    await check(request)
    data = await request.json()
    return data["kind"]
