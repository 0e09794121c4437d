# A repository that asks a service, as if the arrows pointed both ways.
from sqlalchemy.orm import Session

from wharf.models import Crate
from wharf.services.tariffs import MINIMUM  # expect: FA038


def weight(session: Session, crate_id: int) -> int:
    crate = session.get(Crate, crate_id)
    return MINIMUM if crate is None else max(crate.weight, MINIMUM)
