from fastapi import APIRouter

from shop.deps import CatalogueDep, HttpDep, PageDep, SettingsDep
from shop.schemas.catalogue import CategoryOut, ProductOut, Rates
from shop.services.catalogue import fetch_rates

router = APIRouter(prefix="/catalogue", tags=["catalogue"])


@router.get("/products")
async def list_products(catalogue: CatalogueDep, page: PageDep) -> list[ProductOut]:
    products = await catalogue.page(page.limit, page.offset)
    return [ProductOut.model_validate(product) for product in products]


@router.get("/products/{product_id}")
async def read_product(product_id: int, catalogue: CatalogueDep) -> ProductOut:
    return ProductOut.model_validate(await catalogue.product(product_id))


@router.get("/categories/{category_id}")
async def read_category(category_id: int, catalogue: CatalogueDep) -> CategoryOut:
    return CategoryOut.model_validate(await catalogue.category(category_id))


@router.get("/rates")
async def exchange_rates(http: HttpDep, settings: SettingsDep) -> Rates:
    return await fetch_rates(http, settings.rates_url)
