from pydantic import BaseModel


class Wave(BaseModel):
    metres: float
