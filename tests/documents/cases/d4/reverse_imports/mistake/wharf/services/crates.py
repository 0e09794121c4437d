from sqlalchemy.orm import Session

from wharf.repositories import crates
from wharf.services import tariffs


def price(session: Session, crate_id: int) -> int:
    return tariffs.price(crates.weight(session, crate_id))
