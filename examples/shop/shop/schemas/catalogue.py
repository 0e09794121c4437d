from pydantic import BaseModel, ConfigDict


class ProductIn(BaseModel):
    name: str
    price_cents: int
    stock: int = 0


class ProductOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    price_cents: int


class Rates(BaseModel):
    base: str
    rates: dict[str, float]
