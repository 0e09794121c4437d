# Depends gets the function; where it is configured, a call that returns one.
from collections.abc import Callable

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from granary.db import get_db

app = FastAPI(title="Granary", openapi_url=None)


class Grain(BaseModel):
    bushels: int


def at_most(limit: int) -> Callable[[int], int]:
    def bushels(wanted: int = 1) -> int:
        return min(wanted, limit)

    return bushels


@app.get("/grain")
def grain(db: Session = Depends(get_db)) -> Grain:
    return Grain(bushels=db.scalar(text("select sum(bushels) from bins")) or 0)


@app.get("/portion")
def portion(bushels: int = Depends(at_most(20))) -> Grain:
    return Grain(bushels=bushels)
