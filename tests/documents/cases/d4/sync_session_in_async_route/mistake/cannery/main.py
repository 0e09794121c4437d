# The session is synchronous, the route is not: the query blocks the loop.
from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.orm import Session

from cannery.db import get_session
from cannery.models import Tin
from cannery.schemas import TinOut

app = FastAPI(title="Cannery", openapi_url=None)


@app.get("/tins/{tin_id}", response_model=TinOut)
async def read_tin(tin_id: int, session: Session = Depends(get_session)):
    tin = session.get(Tin, tin_id)  # expect: FA003
    if tin is None:
        raise HTTPException(404, "No such tin")
    return tin
