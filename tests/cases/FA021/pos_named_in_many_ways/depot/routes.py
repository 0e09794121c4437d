from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi import Depends as Given
from sqlalchemy.orm import Session

import depot.ledgers
from depot import ledger
from depot.guards import late, reading
from depot.shelves import open_starred

router = APIRouter()


@router.get("/first")
def first(session: Annotated[Session, Depends(ledger)]) -> bool:
    return session.is_active


@router.get("/second")
def second(session: Session = Given(open_starred)) -> bool:
    return session.is_active


@router.get("/third")
def third(session: "Annotated[Session, Depends(depot.ledgers.open_plain)]") -> bool:
    return session.is_active


@router.get("/fourth", dependencies=[Depends(late), Depends(reading)])
def fourth() -> bool:
    return True
