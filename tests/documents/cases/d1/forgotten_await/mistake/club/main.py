# What is returned is the coroutine, and that is no JSON.
from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from club import members
from club.db import get_db

app = FastAPI(title="Club", openapi_url=None)


class MemberOut(BaseModel):
    name: str


@app.get("/members/{member_id}", response_model=MemberOut)
async def read_member(member_id: int, db: AsyncSession = Depends(get_db)):
    member = members.find(db, member_id)
    return member  # expect: FA004
