from .base import Schema

__all__ = ["Order", "OrderIn"]


class OrderIn(Schema):
    sku: str


class Order(OrderIn):
    id: int
