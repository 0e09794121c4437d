from fastapi import Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session

from smithy.db import get_db
from smithy.schemas import Horseshoe

app = FastAPI(title="Smithy", openapi_url=None)


@app.get("/horseshoes/largest", response_model=Horseshoe)
def largest(db: Session = Depends(get_db)):
    return Horseshoe(size=db.scalar(text("select max(size) from horseshoes")) or 0)
