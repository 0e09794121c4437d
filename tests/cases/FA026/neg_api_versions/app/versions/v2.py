from fastapi import APIRouter

revision = "2025-02-01"
router = APIRouter(prefix="/v2")


@router.get("/revision")
def read_revision() -> str:
    return revision
