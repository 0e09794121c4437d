# The session is asked of the client.
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from dairy.db import Cheese

app = FastAPI(title="Dairy", openapi_url=None)


class CheeseOut(BaseModel):
    name: str


@app.get("/cheeses/{cheese_id}", response_model=CheeseOut)
def read_cheese(cheese_id: int, db: Session):  # expect: FA019
    cheese = db.get(Cheese, cheese_id)
    if cheese is None:
        raise HTTPException(404, "No such cheese")
    return cheese
