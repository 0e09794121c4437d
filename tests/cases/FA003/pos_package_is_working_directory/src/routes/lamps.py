from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from store.lamps import count, get_session

router = APIRouter()


@router.get("/lamps/count")
async def lamps(db: Annotated[Session, Depends(get_session)]) -> int:
    return count(db)  # expect: FA003
