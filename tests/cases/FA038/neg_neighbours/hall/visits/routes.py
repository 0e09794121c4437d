from fastapi import APIRouter

router = APIRouter()


@router.get("/visits")
def visits() -> list[str]:
    return []
