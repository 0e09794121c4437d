from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from shop.models import Order
from shop.services.pricing import total_of  # expect: FA038


class OrderRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def get(self, order_id: int) -> Order | None:
        statement = select(Order).options(selectinload(Order.lines)).where(Order.id == order_id)
        return await self.session.scalar(statement)

    async def latest(self, customer_id: int) -> Sequence[Order]:
        statement = (
            select(Order)
            .options(selectinload(Order.lines))
            .where(Order.customer_id == customer_id)
            .limit(20)
        )
        return (await self.session.scalars(statement)).all()

    async def total(self, order_id: int) -> int:
        order = await self.session.scalar(select(Order).where(Order.id == order_id))
        return total_of(order.lines)  # expect: FA023

    async def set_status(self, order_id: int, status: str) -> None:
        await self.session.execute(update(Order).where(Order.id == order_id).values(status=status))
