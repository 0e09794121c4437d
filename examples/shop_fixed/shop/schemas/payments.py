from pydantic import BaseModel, Field


class PaymentIn(BaseModel):
    card_reference: str = Field(max_length=64)


class PaymentOut(BaseModel):
    order_id: int
    reference: str
