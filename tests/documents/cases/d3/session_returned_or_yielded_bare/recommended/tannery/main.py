from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from tannery.db import get_async_db, get_db

app = FastAPI(title="Tannery", openapi_url=None)


class Hides(BaseModel):
    count: int


@app.get("/hides")
def hides(db: Session = Depends(get_db)) -> Hides:
    return Hides(count=db.scalar(text("select count(*) from hides")) or 0)


@app.get("/hides/wet")
async def wet(db: AsyncSession = Depends(get_async_db)) -> Hides:
    return Hides(count=await db.scalar(text("select count(*) from hides where wet")) or 0)
