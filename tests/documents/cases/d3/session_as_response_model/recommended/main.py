# The answer has a type of its own.
from collections.abc import Iterator
from typing import Optional

from fastapi import Depends, FastAPI
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg2://mint@db/mint", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
app = FastAPI(title="Mint", openapi_url=None)


def get_db() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session


@app.get("/coins", response_model=Optional[int])
def coins(db: Session = Depends(get_db)):
    return db.scalar(text("select count(*) from coins"))
