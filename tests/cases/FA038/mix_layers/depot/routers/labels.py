from fastapi import APIRouter

from .boxes import DEFAULT_SIZE

router = APIRouter(prefix="/labels")


@router.get("/")
def label() -> int:
    return DEFAULT_SIZE
