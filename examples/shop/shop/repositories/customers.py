from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shop.database import SessionLocal
from shop.models import Customer


def email_taken(email: str) -> bool:
    with SessionLocal() as db:
        return db.scalar(select(Customer.id).where(Customer.email == email)) is not None


class CustomerRepository:
    def __init__(self, db: Session) -> None:
        self.db = db

    def by_email(self, email: str | None) -> Customer | None:
        return self.db.scalar(select(Customer).where(Customer.email == email))

    def all(self) -> list[Customer]:
        return self.db.query(Customer).all()

    def count(self) -> int:
        return self.db.scalar(select(func.count(Customer.id)))

    def save(self, customer: Customer) -> Customer:
        self.db.add(customer)
        self.db.commit()
        self.db.refresh(customer)
        return customer

    def delete(self, customer: Customer) -> None:
        self.db.delete(customer)
        self.db.commit()
