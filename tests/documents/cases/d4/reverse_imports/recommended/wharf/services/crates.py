from sqlalchemy.orm import Session

from wharf.repositories import crates
from wharf.tariffs import CENTS_PER_KILO


def price(session: Session, crate_id: int) -> int:
    return crates.weight(session, crate_id) * CENTS_PER_KILO
