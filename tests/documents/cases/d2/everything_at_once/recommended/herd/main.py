# A page by limit and offset.
from typing import Annotated

from fastapi import Depends, FastAPI, Query
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from herd.db import Cow, get_session

app = FastAPI(title="Herd", openapi_url=None)


class CowOut(BaseModel):
    name: str


@app.get("/cows", response_model=list[CowOut])
async def list_cows(
    limit: Annotated[int, Query(le=100)] = 20,
    offset: int = 0,
    session: AsyncSession = Depends(get_session),
):
    found = await session.scalars(select(Cow).order_by(Cow.name).limit(limit).offset(offset))
    return found.all()
