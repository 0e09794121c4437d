from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from stall.db import get_db

app = FastAPI(title="Stall", openapi_url=None)


class Takings(BaseModel):
    cents: int


@app.get("/takings")
def takings(db: Session = Depends(get_db)) -> Takings:
    return Takings(cents=db.scalar(text("select sum(cents) from sales")) or 0)
