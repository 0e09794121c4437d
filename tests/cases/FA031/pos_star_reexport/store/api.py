from fastapi import APIRouter

from store.compat import *

router = APIRouter()


@router.get("/tenant")
async def tenant() -> dict[str, str]:
    return {"tenant": environ["TENANT"]}  # expect: FA031
