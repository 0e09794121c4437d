from sqlalchemy.orm import Session

from ..models import Cow


def first_named(db: Session, name: str) -> Cow | None:
    return db.query(Cow).filter(Cow.name == name).first()
