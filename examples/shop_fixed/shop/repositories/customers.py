from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from shop.models import Customer


class CustomerRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def by_email(self, email: str) -> Customer | None:
        return await self.session.scalar(select(Customer).where(Customer.email == email))

    async def page(self, limit: int, offset: int) -> Sequence[Customer]:
        statement = select(Customer).order_by(Customer.id).limit(limit).offset(offset)
        return (await self.session.scalars(statement)).all()

    async def count(self) -> int:
        return await self.session.scalar(select(func.count(Customer.id))) or 0

    def add(self, customer: Customer) -> None:
        self.session.add(customer)

    async def delete(self, customer: Customer) -> None:
        await self.session.delete(customer)
