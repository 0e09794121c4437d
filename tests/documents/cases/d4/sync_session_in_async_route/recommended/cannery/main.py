# The session is asynchronous, as the route is.
from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.ext.asyncio import AsyncSession

from cannery.db import get_session
from cannery.models import Tin
from cannery.schemas import TinOut

app = FastAPI(title="Cannery", openapi_url=None)


@app.get("/tins/{tin_id}", response_model=TinOut)
async def read_tin(tin_id: int, session: AsyncSession = Depends(get_session)):
    tin = await session.get(Tin, tin_id)
    if tin is None:
        raise HTTPException(404, "No such tin")
    return tin
