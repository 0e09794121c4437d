from typing import Optional

import fastapi
from sqlalchemy.orm import Session

from farm import models
from farm.db import get_db
from farm.repositories import cow as cows

router = fastapi.APIRouter(prefix="/cows")


@router.get("/search")
def search(name: str, db: Session = fastapi.Depends(get_db)) -> Optional[int]:
    found = cows.first_named(db, name)
    return found.id if found else None


@router.get("/{cow_id}/name")
def name(cow_id: int, db: Session = fastapi.Depends(get_db)) -> str:
    cow = db.query(models.Cow).filter(models.Cow.id == cow_id).one()  # expect: FA038
    return cow.name


@router.get("/{cow_id}/label")
def label(cow_id: int, db: "Session" = fastapi.Depends(get_db)) -> str:
    cow = db.get(models.Cow, cow_id)  # expect: FA038
    return cow.name if cow else ""
