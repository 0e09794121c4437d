from sqlalchemy.orm import Session

from wharf.models import Crate
from wharf.tariffs import MINIMUM


def weight(session: Session, crate_id: int) -> int:
    crate = session.get(Crate, crate_id)
    return MINIMUM if crate is None else max(crate.weight, MINIMUM)
