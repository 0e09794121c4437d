from collections.abc import Iterator

from fastapi import Depends, FastAPI
from sqlmodel import Session, create_engine, select

from hut.models import Key

engine = create_engine("postgresql://db/hut", pool_pre_ping=True)
app = FastAPI()


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


@app.get("/keys")
def keys(limit: int = 10, session: Session = Depends(get_session)) -> list[Key]:
    return list(session.exec(select(Key).limit(limit)).all())
