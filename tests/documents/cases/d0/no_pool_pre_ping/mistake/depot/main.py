from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from depot.db import get_session

app = FastAPI(title="Depot", openapi_url=None)


class Stock(BaseModel):
    pallets: int


@app.get("/stock")
async def stock(session: Annotated[AsyncSession, Depends(get_session)]) -> Stock:
    return Stock(pallets=await session.scalar(text("select count(*) from pallets")) or 0)
