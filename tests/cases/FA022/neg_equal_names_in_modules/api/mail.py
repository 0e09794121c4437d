from fastapi import APIRouter, Depends, Request

from api.checks import verify

router = APIRouter(prefix="/mail")


@router.get("/in", dependencies=[Depends(verify)])
def inbox(request: Request) -> str:
    return request.url.path


@router.get("/out", dependencies=[Depends(verify)])
def outbox(request: Request) -> str:
    return request.url.path
