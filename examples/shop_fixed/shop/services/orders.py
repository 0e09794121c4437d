from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from shop.errors import NotFound, OrderClosed
from shop.models import Customer, Order, OrderLine
from shop.repositories.orders import OrderRepository
from shop.schemas.orders import OrderCreate
from shop.services.pricing import total_of
from shop.services.stock import reserve, restock


class OrderService:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.orders = OrderRepository(session)

    async def place(self, customer: Customer, payload: OrderCreate) -> Order:
        lines = []
        for item in payload.lines:
            product = await reserve(self.session, item.product_id, item.quantity)
            lines.append(
                OrderLine(
                    product_id=product.id, quantity=item.quantity, unit_cents=product.price_cents
                )
            )
        order = Order(customer_id=customer.id, gift_note=payload.gift_note, lines=lines)
        self.orders.add(order)
        await self.session.commit()
        return order

    async def page(self, customer: Customer, limit: int, offset: int) -> Sequence[Order]:
        return await self.orders.page(customer.id, limit, offset)

    async def get(self, customer: Customer, order_id: int) -> Order:
        order = await self.orders.get(order_id, customer.id)
        if order is None:
            raise NotFound("order")
        return order

    async def total(self, customer: Customer, order_id: int) -> int:
        order = await self.get(customer, order_id)
        return total_of(order.lines)

    async def cancel(self, customer: Customer, order_id: int) -> Order:
        order = await self.get(customer, order_id)
        if order.status != "open":
            raise OrderClosed
        order.status = "cancelled"
        await restock(self.session, order.lines)
        await self.session.commit()
        return order

    async def confirm(self, customer: Customer, order_id: int) -> None:
        order = await self.get(customer, order_id)
        if order.status != "paid":
            raise OrderClosed
        order.status = "received"
        await self.session.commit()
