from fastapi import APIRouter, Depends, status

from shop.deps import CatalogueDep, PageDep, SessionDep, require_admin
from shop.repositories.customers import CustomerRepository
from shop.repositories.orders import OrderRepository
from shop.schemas.admin import StatsOut
from shop.schemas.catalogue import ProductIn, ProductOut
from shop.schemas.customers import CustomerOut

router = APIRouter(prefix="/admin", tags=["admin"], dependencies=[Depends(require_admin)])


@router.get("/customers")
async def list_customers(session: SessionDep, page: PageDep) -> list[CustomerOut]:
    customers = await CustomerRepository(session).page(page.limit, page.offset)
    return [CustomerOut.model_validate(customer) for customer in customers]


@router.get("/stats")
async def stats(session: SessionDep) -> StatsOut:
    return StatsOut(
        customers=await CustomerRepository(session).count(),
        orders=await OrderRepository(session).count(),
    )


@router.post("/products", status_code=status.HTTP_201_CREATED)
async def add_product(payload: ProductIn, catalogue: CatalogueDep) -> ProductOut:
    return ProductOut.model_validate(await catalogue.add(payload))


@router.delete("/products/{product_id}", status_code=status.HTTP_204_NO_CONTENT)
async def remove_product(product_id: int, catalogue: CatalogueDep) -> None:
    await catalogue.remove(product_id)
