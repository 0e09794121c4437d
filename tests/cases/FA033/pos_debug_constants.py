# A DEBUG constant, plain and annotated.
from typing import Final

from fastapi import APIRouter

DEBUG = True  # expect: FA033 "DEBUG"
TITLE = "Canteen"
router = APIRouter(prefix="/meals")


class Switches:
    VERBOSE = False


@router.get("/title")
async def title() -> dict[str, str]:
    return {"title": TITLE if DEBUG else ""}


LIMIT: Final = 3
