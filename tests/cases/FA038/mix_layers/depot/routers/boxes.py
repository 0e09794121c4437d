from fastapi import APIRouter

from depot.schemas.box import BoxOut
from depot.services.packing import pack

router = APIRouter(prefix="/boxes")
DEFAULT_SIZE = 3


@router.get("/{size}")
def box(size: int) -> BoxOut:
    return BoxOut(size=pack(size))
