from fastapi import APIRouter

router = APIRouter(prefix="/admin")


@router.get("/doors")
async def doors() -> list[str]:
    return []
