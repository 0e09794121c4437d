from os import environ

from fastapi import APIRouter

router = APIRouter(prefix="/parcels")


@router.get("/limits")
async def limits() -> dict[str, int]:
    return {"kilos": int(environ.get("MAX_KILOS", "30"))}  # expect: FA031
