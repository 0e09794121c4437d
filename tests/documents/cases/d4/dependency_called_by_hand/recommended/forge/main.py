# FastAPI calls the function, or it is given what it needs.
from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy.orm import Session

from forge.deps import get_session, get_stock

app = FastAPI(title="Forge", openapi_url=None)


class Stock(BaseModel):
    bars: int


@app.get("/stock")
def stock(bars: int = Depends(get_stock)) -> Stock:
    return Stock(bars=bars)


@app.get("/stock/half")
def half(session: Session = Depends(get_session)) -> Stock:
    return Stock(bars=get_stock(session) // 2)
