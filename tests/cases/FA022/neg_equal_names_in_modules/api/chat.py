from fastapi import APIRouter, Depends, Request

from api import checks, signatures
from api.signatures import verify

router = APIRouter(prefix="/chat")
bots = APIRouter(prefix="/bots")


@router.get("/rooms", dependencies=[Depends(checks.verify)])
def rooms(request: Request) -> str:
    return request.url.path


@router.get("/people", dependencies=[Depends(checks.verify)])
def people(request: Request) -> str:
    return request.url.path


@bots.get("/one", dependencies=[Depends(checks.verify)])
def one() -> int:
    return 1


@bots.get("/two", dependencies=[Depends(verify)])
def two() -> int:
    return 2


@bots.get("/three", dependencies=[Depends(signatures.verify)])
def three() -> int:
    return 3
