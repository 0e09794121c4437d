from pydantic import BaseModel, ConfigDict, Field


class LineIn(BaseModel):
    product_id: int
    quantity: int


class OrderCreate(BaseModel):  # expect: FA030
    lines: list[LineIn]
    gift_note: str | None = Field(default=None, alias="giftNote")


class LineOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    product_id: int
    quantity: int
    unit_cents: int


class OrderOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    status: str
    gift_note: str | None
    lines: list[LineOut]


class TotalOut(BaseModel):
    total_cents: int


class PaymentOut(BaseModel):
    order_id: int
    reference: str
