# The whole table, however long it has become.
from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from herd.db import Cow, get_session

app = FastAPI(title="Herd", openapi_url=None)


class CowOut(BaseModel):
    name: str


@app.get("/cows", response_model=list[CowOut])
async def list_cows(session: AsyncSession = Depends(get_session)):  # expect: FA014
    found = await session.scalars(select(Cow).order_by(Cow.name))
    return found.all()
