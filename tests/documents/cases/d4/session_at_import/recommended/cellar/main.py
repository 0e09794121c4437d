from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from cellar.db import get_session
from cellar.models import Wine

app = FastAPI(title="Cellar", openapi_url=None)


class WineOut(BaseModel):
    name: str


@app.get("/wines/{wine_id}", response_model=WineOut)
def read_wine(wine_id: int, session: Session = Depends(get_session)):
    wine = session.get(Wine, wine_id)
    if wine is None:
        raise HTTPException(404, "No such wine")
    return wine
