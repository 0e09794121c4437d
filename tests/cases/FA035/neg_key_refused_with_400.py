# A dependency that tests a key and refuses with another status than 401 or 403 may be protection.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from fastapi.responses import RedirectResponse

maintenance = APIRouter()


async def internal_caller(x_caller: Annotated[str, Header()]) -> None:
    if x_caller != "scheduler":
        raise HTTPException(status_code=400, detail="unknown caller")


def with_key(api_key: str) -> None:
    if api_key != "k":
        raise HTTPException(status_code=404)


@maintenance.post("/vacuum")
def vacuum() -> dict[str, str]:
    return {"state": "started"}


api = FastAPI(openapi_url=None)
api.include_router(maintenance, prefix="/internal", dependencies=[Depends(internal_caller)])


@api.get("/admin/load", dependencies=[Depends(with_key)])
def load() -> dict[str, int]:
    return {"load": 1}


@api.get("/admin")
def to_console() -> RedirectResponse:
    """Send people who forget the slash on."""
    return RedirectResponse("/admin/")
