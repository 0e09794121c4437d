# The database is asked, and 503 is the answer where it gives none.
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from harbour import berths
from harbour.db import get_db

app = FastAPI(title="Harbour", openapi_url=None)
app.include_router(berths.router)


class Health(BaseModel):
    status: str


@app.get("/health")
async def health(db: AsyncSession = Depends(get_db)) -> Health:
    try:
        await db.execute(text("select 1"))
    except SQLAlchemyError as error:
        raise HTTPException(503, "The database is down") from error
    return Health(status="ok")
