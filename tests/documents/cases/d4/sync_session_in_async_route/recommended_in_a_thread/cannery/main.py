# A synchronous session in a synchronous route.
from collections.abc import Iterator

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg2://cannery@db/cannery", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
app = FastAPI(title="Cannery", openapi_url=None)


class Tins(BaseModel):
    count: int


def get_session() -> Iterator[Session]:
    session = SessionLocal()
    try:
        yield session
    finally:
        session.close()


@app.get("/tins/count")
def count(session: Session = Depends(get_session)) -> Tins:
    return Tins(count=session.scalar(text("select count(*) from tins")) or 0)
