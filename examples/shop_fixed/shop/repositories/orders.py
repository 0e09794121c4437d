from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from shop.models import Order


class OrderRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def get(self, order_id: int, customer_id: int) -> Order | None:
        statement = (
            select(Order)
            .options(selectinload(Order.lines))
            .where(Order.id == order_id, Order.customer_id == customer_id)
        )
        return await self.session.scalar(statement)

    async def page(self, customer_id: int, limit: int, offset: int) -> Sequence[Order]:
        statement = (
            select(Order)
            .options(selectinload(Order.lines))
            .where(Order.customer_id == customer_id)
            .order_by(Order.id)
            .limit(limit)
            .offset(offset)
        )
        return (await self.session.scalars(statement)).all()

    async def count(self) -> int:
        return await self.session.scalar(select(func.count(Order.id))) or 0

    def add(self, order: Order) -> None:
        self.session.add(order)

    async def cancel_older_than(self, moment: datetime) -> None:
        statement = update(Order).where(Order.status == "open", Order.created_at < moment)
        await self.session.execute(statement.values(status="cancelled"))
