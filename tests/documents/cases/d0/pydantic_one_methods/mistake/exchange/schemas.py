from pydantic import BaseModel


class Rate(BaseModel):
    currency: str
    per_euro: float
