# Depends gets what the function gives, and wants the function.
from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from granary.db import get_db

app = FastAPI(title="Granary", openapi_url=None)


class Grain(BaseModel):
    bushels: int


@app.get("/grain")
def grain(db: Session = Depends(get_db())) -> Grain:  # expect: FA020
    return Grain(bushels=db.scalar(text("select sum(bushels) from bins")) or 0)
