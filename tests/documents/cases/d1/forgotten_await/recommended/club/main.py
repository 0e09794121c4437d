# The coroutine is awaited.
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from club import members
from club.db import get_db

app = FastAPI(title="Club", openapi_url=None)


class MemberOut(BaseModel):
    name: str


@app.get("/members/{member_id}", response_model=MemberOut)
async def read_member(member_id: int, db: AsyncSession = Depends(get_db)):
    member = await members.find(db, member_id)
    if member is None:
        raise HTTPException(404, "No such member")
    return member
