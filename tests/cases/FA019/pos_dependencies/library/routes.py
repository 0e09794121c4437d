from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from . import security
from .db import get_db
from .security import Loans, Overview, quota


def audit(db: Session) -> None:  # expect: FA019
    db.flush()


loans = APIRouter(prefix="/loans", dependencies=[Depends(audit)])


@loans.get("/", dependencies=[Depends(quota)])
def read(loans: Loans = Depends()) -> int:
    return 1


@loans.get("/overview")
def overview(db: Session = Depends(get_db), user: str = Depends(security.current_user)) -> int:
    return len(str(Overview(db)))
