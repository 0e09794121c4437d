from sqlalchemy import select
from sqlalchemy.orm import selectinload

from store.db import SessionDep
from store.models import Order


class OrderRepository:
    def __init__(self, session: SessionDep) -> None:
        self.session = session

    async def plain(self, order_id: int) -> Order | None:
        return await self.session.get(Order, order_id)

    async def with_lines(self, order_id: int) -> Order | None:
        statement = select(Order).where(Order.id == order_id).options(selectinload(Order.lines))
        return await self.session.scalar(statement)
