from pydantic import BaseModel, ConfigDict, Field


class LineIn(BaseModel):
    product_id: int
    quantity: int = Field(gt=0)


class OrderCreate(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    lines: list[LineIn] = Field(min_length=1, max_length=50)
    gift_note: str | None = Field(default=None, alias="giftNote", max_length=200)


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
