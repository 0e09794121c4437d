# A model of a package in which no program starts.
from pydantic import BaseModel


class Rope(BaseModel):
    length: float
