# Called by hand, the function gets the marker of FastAPI in place of the session.
from fastapi import FastAPI
from pydantic import BaseModel

from forge.deps import get_stock

app = FastAPI(title="Forge", openapi_url=None)


class Stock(BaseModel):
    bars: int


@app.get("/stock")
def stock() -> Stock:
    return Stock(bars=get_stock())  # expect: FA020
