from pydantic import BaseModel


class Receipt(BaseModel):
    paid_at: str
