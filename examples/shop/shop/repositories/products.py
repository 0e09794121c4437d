from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shop.models import OrderLine, Product


class ProductRepository:
    def __init__(self, db: Session) -> None:
        self.db = db

    def get(self, product_id: int) -> Product | None:
        return self.db.get(Product, product_id)

    def save(self, product: Product) -> Product:
        self.db.add(product)
        self.db.commit()
        self.db.refresh(product)
        return product

    def sold(self) -> int:
        return self.db.scalar(select(func.sum(OrderLine.quantity))) or 0
