from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from cinema.db import get_db

app = FastAPI(title="Cinema", openapi_url=None)


class Seats(BaseModel):
    free: int


@app.get("/seats")
def seats(db: Session = Depends(get_db)) -> Seats:
    return Seats(free=db.scalar(text("select count(*) from seats where not sold")) or 0)
