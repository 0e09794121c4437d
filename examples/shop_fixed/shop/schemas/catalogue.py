from pydantic import BaseModel, ConfigDict, Field


class ProductIn(BaseModel):
    name: str = Field(max_length=100)
    price_cents: int = Field(gt=0)
    stock: int = Field(default=0, ge=0)


class ProductOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    price_cents: int


class CategoryOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str


class Rates(BaseModel):
    base: str
    rates: dict[str, float]
