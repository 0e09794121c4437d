from fastapi import APIRouter

revision = "2025-01-01"
router = APIRouter(prefix="/v1")


@router.get("/revision")
def read_revision() -> str:
    return revision
