# Pydantic 1 methods on Pydantic 2 models: on parameters, variables, loop targets, results, self and classes.
from __future__ import annotations

from typing import Any, Optional, Union

from fastapi import APIRouter, Body
from pydantic import BaseModel
from typing_extensions import Annotated

router = APIRouter()


class Price(BaseModel):
    amount: int
    currency: str = "EUR"

    def raised(self, by: int) -> Price:
        return self.copy(update={"amount": self.amount + by})  # expect: FA027 "model_copy"

    @classmethod
    def free(cls) -> Price:
        return cls.construct(amount=0)  # expect: FA027 "model_construct"


class Product(BaseModel):
    name: str
    price: Price


def cheapest(products: list[Product]) -> Optional[Product]:
    return min(products, key=lambda product: product.price.amount, default=None)


@router.post("/products")
async def create(product: Product) -> dict[str, Any]:
    return product.dict()  # expect: FA027 "dict" "model_dump"


@router.post("/products/bulk")
def create_many(products: list[Product]) -> list[dict[str, Any]]:
    rows = []
    for product in products:
        rows.append(product.dict(exclude_unset=True))  # expect: FA027
    return rows + [{"first": p.json()} for p in products[:1]]  # expect: FA027


@router.put("/products/price")
def reprice(price: Annotated[Union[Price, None], Body()] = None) -> str:
    current = price or Price.free()
    return current.price_text() if isinstance(current, Special) else current.json(indent=2)  # expect: FA027


class Special(Price):
    reason: str

    def price_text(self) -> str:
        return f"{self.reason}: {self.amount}"


def load(raw: bytes, row: dict[str, Any], record: object) -> list[Product]:
    first = Product.parse_raw(raw)  # expect: FA027 "model_validate_json"
    second = Product.parse_obj(row)  # expect: FA027
    third = Product.from_orm(record)  # expect: FA027
    fourth = Product.validate(row)  # expect: FA027
    return [first, second, third, fourth]


def describe() -> tuple[dict[str, Any], str]:
    Product.update_forward_refs()  # expect: FA027 "model_rebuild"
    return Product.schema(), "schema"  # expect: FA027


def describe_text() -> str:
    model: type[BaseModel] = Product
    return model.schema_json() + Special.schema_json()  # expect: FA027 FA027


def first_as_dict(products: list[Product]) -> dict[str, Any]:
    found = cheapest(products)
    if found is None:
        return {}
    return found.price.dict()  # expect: FA027
