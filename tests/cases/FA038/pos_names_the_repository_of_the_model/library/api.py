# Of two repositories that know the model the one made for it is named.
from collections.abc import Iterator

from fastapi import APIRouter, Depends, HTTPException
from library.models import Reader
from library.repositories.loans import LoanRepository
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

router = APIRouter()
engine = create_engine("postgresql+psycopg://db/library", pool_pre_ping=True)


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


@router.get("/readers/{reader_id}/loans")
def loans(reader_id: int, session: Session = Depends(get_session)) -> int:
    if session.scalars(select(Reader).where(Reader.id == reader_id)).first() is None:  # expect: FA038 "library.repositories.readers"
        raise HTTPException(404)
    return len(LoanRepository(session).of_reader(reader_id))
