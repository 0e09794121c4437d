from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from shop.models import OrderLine, Product


async def reserve(session: AsyncSession, product_id: int, quantity: int) -> None:
    await session.execute(
        update(Product).where(Product.id == product_id).values(stock=Product.stock - quantity)
    )


async def restock(session: AsyncSession, order_id: int) -> None:
    async with session.begin():
        found = await session.scalars(select(OrderLine).where(OrderLine.order_id == order_id))
        for line in found.all():
            await reserve(session, line.product_id, -line.quantity)
