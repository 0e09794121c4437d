from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from hive.db import get_async_session, get_session

app = FastAPI(title="Hive", openapi_url=None)


class Bees(BaseModel):
    count: int


@app.get("/bees")
def bees(session: Annotated[Session, Depends(get_session)]) -> Bees:
    return Bees(count=session.scalar(text("select count(*) from bees")) or 0)


@app.get("/queens")
async def queens(session: Annotated[AsyncSession, Depends(get_async_session)]) -> Bees:
    return Bees(count=await session.scalar(text("select count(*) from queens")) or 0)
