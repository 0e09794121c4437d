from fastapi import APIRouter, Depends
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from harbour.db import get_db

router = APIRouter(prefix="/berths")


class Free(BaseModel):
    berths: int


@router.get("/free")
async def free(db: AsyncSession = Depends(get_db)) -> Free:
    count = await db.scalar(text("select count(*) from berths where ship is null"))
    return Free(berths=count or 0)
