# The model holds values.
from pydantic import BaseModel


class Horseshoe(BaseModel):
    size: int
