# The comparison of the __main__ block may be written the other way round.
from fastapi import APIRouter

router = APIRouter()


@router.get("/ping")
async def ping() -> str:
    return "pong"


if "__main__" == __name__:
    print([route for route in router.routes])
