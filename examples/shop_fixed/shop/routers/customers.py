from fastapi import APIRouter, status

from shop.deps import CurrentCustomer, CustomersDep, OrdersDep, PageDep
from shop.schemas.customers import CustomerOut, Rename
from shop.schemas.orders import OrderOut

router = APIRouter(prefix="/customers", tags=["customers"])


@router.get("/me")
async def read_me(customer: CurrentCustomer) -> CustomerOut:
    return CustomerOut.model_validate(customer)


@router.put("/me/name")
async def rename_me(
    payload: Rename, customer: CurrentCustomer, customers: CustomersDep
) -> CustomerOut:
    await customers.rename(customer, payload.full_name)
    return CustomerOut.model_validate(customer)


@router.get("/me/orders")
async def my_orders(customer: CurrentCustomer, orders: OrdersDep, page: PageDep) -> list[OrderOut]:
    found = await orders.page(customer, page.limit, page.offset)
    return [OrderOut.model_validate(order) for order in found]


@router.delete("/me", status_code=status.HTTP_204_NO_CONTENT)
async def close_account(customer: CurrentCustomer, customers: CustomersDep) -> None:
    await customers.close_account(customer)
