from sqlalchemy.ext.asyncio import AsyncSession

from shop.models import Customer, Order, OrderLine, Product
from shop.repositories.orders import OrderRepository
from shop.schemas.orders import OrderCreate
from shop.services.stock import reserve, restock


class OrderService:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.orders = OrderRepository(session)

    async def place(self, customer: Customer, payload: OrderCreate) -> Order | None:
        data = payload.dict(exclude={"lines"})  # expect: FA027
        lines = []
        for item in payload.lines:
            reserve(self.session, item.product_id, item.quantity)  # expect: FA004
            product = await self.session.get(Product, item.product_id)
            lines.append(
                OrderLine(
                    product_id=product.id, quantity=item.quantity, unit_cents=product.price_cents
                )
            )
        order = Order(customer_id=customer.id, lines=lines, **data)
        self.session.add(order)
        await self.session.flush()
        order_id = order.id
        await self.session.commit()
        return await self.orders.get(order_id)

    async def cancel(self, order_id: int) -> None:
        async with self.session.begin():
            await self.orders.set_status(order_id, "cancelled")
            await restock(self.session, order_id)  # expect: FA025

    async def ship(self, order_id: int) -> None:
        await self.orders.set_status(order_id, "shipped")
        await self.session.commit()
