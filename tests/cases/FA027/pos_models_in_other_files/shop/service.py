from . import schemas
from .compat import validator


class Strict(schemas.OrderIn):
    @validator("sku")  # expect: FA027
    def upper(cls, value: str) -> str:
        return value.upper()


class OrderService:
    async def create(self, order: "schemas.OrderIn") -> "schemas.Order":
        return schemas.Order(id=1, **order.dict())  # expect: FA027

    def page(self) -> schemas.Page[schemas.Order]:
        return schemas.Page(items=[])
