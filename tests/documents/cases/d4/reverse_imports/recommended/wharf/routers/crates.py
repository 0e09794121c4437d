from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from wharf.db import get_session
from wharf.schemas import Price
from wharf.services import crates

router = APIRouter(prefix="/crates")


@router.get("/{crate_id}/price")
def price(crate_id: int, session: Session = Depends(get_session)) -> Price:
    return Price(cents=crates.price(session, crate_id))
