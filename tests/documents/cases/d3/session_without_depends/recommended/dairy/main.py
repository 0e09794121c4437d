# The session comes from the dependency, said twice: as a default and in an alias.
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from dairy.db import Cheese, get_db

app = FastAPI(title="Dairy", openapi_url=None)
DbSession = Annotated[Session, Depends(get_db)]


class CheeseOut(BaseModel):
    name: str


@app.get("/cheeses/{cheese_id}", response_model=CheeseOut)
def read_cheese(cheese_id: int, db: Session = Depends(get_db)):
    cheese = db.get(Cheese, cheese_id)
    if cheese is None:
        raise HTTPException(404, "No such cheese")
    return cheese


@app.get("/cheeses", response_model=list[CheeseOut])
def list_cheeses(db: DbSession, limit: int = 20):
    return db.scalars(select(Cheese).limit(limit)).all()
