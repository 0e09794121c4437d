# A module-level repository object with an inherited method.
from typing import Iterator

import base
from base import tags
from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

app = FastAPI()
engine = create_engine("postgresql://db/tags", pool_pre_ping=True)


class TagOut(BaseModel):
    label: str


def open_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


@app.get("/tags", response_model=list[TagOut])
def all_tags(session: Session = Depends(open_session)):  # expect: FA014
    return tags.get_multi(session)


@app.get("/tags/qualified", response_model=list[TagOut])
def all_tags_again(session: Session = Depends(open_session)):  # expect: FA014
    found = base.tags.get_multi(session)
    return found


@app.get("/tags/some", response_model=list[TagOut])
def some_tags(session: Session = Depends(open_session)):
    return tags.get_some(session)
