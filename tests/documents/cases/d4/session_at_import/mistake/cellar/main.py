from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from cellar.db import session
from cellar.models import Wine

app = FastAPI(title="Cellar", openapi_url=None)


class WineOut(BaseModel):
    name: str


@app.get("/wines/{wine_id}", response_model=WineOut)
def read_wine(wine_id: int):
    wine = session.get(Wine, wine_id)
    if wine is None:
        raise HTTPException(404, "No such wine")
    return wine
