# A model that the neighbours import by the bare name of their common folder.
from pydantic import BaseModel


class Kite(BaseModel):
    colour: str
    tail: float
