# A session is no value that a model can hold.
from pydantic import BaseModel
from sqlalchemy.orm import Session


class Horseshoe(BaseModel):
    size: int
    db: Session | None = None  # expect: FA019
