from collections.abc import Sequence

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from shop.errors import NotFound
from shop.models import Category, Product
from shop.repositories.audit import AuditRepository
from shop.repositories.products import CategoryRepository, ProductRepository
from shop.schemas.catalogue import ProductIn, Rates


class CatalogueService:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.products = ProductRepository(session)
        self.categories = CategoryRepository(session)
        self.audit = AuditRepository(session)

    async def page(self, limit: int, offset: int) -> Sequence[Product]:
        return await self.products.page(limit, offset)

    async def product(self, product_id: int) -> Product:
        product = await self.products.get(product_id)
        if product is None:
            raise NotFound("product")
        return product

    async def category(self, category_id: int) -> Category:
        category = await self.categories.get(category_id)
        if category is None:
            raise NotFound("category")
        return category

    async def add(self, payload: ProductIn) -> Product:
        product = Product(**payload.model_dump())
        self.products.add(product)
        self.audit.record(f"product {payload.name} added")
        await self.session.commit()
        return product

    async def remove(self, product_id: int) -> None:
        await self.products.delete(await self.product(product_id))
        self.audit.record(f"product {product_id} removed")
        await self.session.commit()


async def fetch_rates(http: httpx.AsyncClient, url: str) -> Rates:
    response = await http.get(url)
    response.raise_for_status()
    return Rates.model_validate(response.json())
