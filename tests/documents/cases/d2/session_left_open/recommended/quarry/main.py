from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from quarry.db import get_db

app = FastAPI(title="Quarry", openapi_url=None)


class Output(BaseModel):
    tonnes: int


@app.get("/output")
def output(db: Session = Depends(get_db)) -> Output:
    return Output(tonnes=db.scalar(text("select sum(tonnes) from loads")) or 0)
