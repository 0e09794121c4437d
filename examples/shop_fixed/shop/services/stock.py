from sqlalchemy.ext.asyncio import AsyncSession

from shop.errors import NotFound, OutOfStock
from shop.models import OrderLine, Product
from shop.repositories.products import ProductRepository


async def reserve(session: AsyncSession, product_id: int, quantity: int) -> Product:
    product = await ProductRepository(session).get(product_id)
    if product is None:
        raise NotFound("product")
    if product.stock < quantity:
        raise OutOfStock
    product.stock -= quantity
    return product


async def restock(session: AsyncSession, lines: list[OrderLine]) -> None:
    products = ProductRepository(session)
    for line in lines:
        product = await products.get(line.product_id)
        if product is not None:
            product.stock += line.quantity
