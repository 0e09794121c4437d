from fastapi import APIRouter, status

from shop.deps import CurrentCustomer, OrdersDep
from shop.schemas.orders import OrderCreate, OrderOut, TotalOut

router = APIRouter(prefix="/orders", tags=["orders"])


@router.post("", status_code=status.HTTP_201_CREATED)
async def place_order(
    payload: OrderCreate, customer: CurrentCustomer, orders: OrdersDep
) -> OrderOut:
    return OrderOut.model_validate(await orders.place(customer, payload))


@router.get("/{order_id}")
async def read_order(order_id: int, customer: CurrentCustomer, orders: OrdersDep) -> OrderOut:
    return OrderOut.model_validate(await orders.get(customer, order_id))


@router.get("/{order_id}/total")
async def order_total(order_id: int, customer: CurrentCustomer, orders: OrdersDep) -> TotalOut:
    return TotalOut(total_cents=await orders.total(customer, order_id))


@router.post("/{order_id}/cancellation")
async def cancel_order(order_id: int, customer: CurrentCustomer, orders: OrdersDep) -> OrderOut:
    return OrderOut.model_validate(await orders.cancel(customer, order_id))


@router.post("/{order_id}/receipt", status_code=status.HTTP_204_NO_CONTENT)
async def confirm_receipt(order_id: int, customer: CurrentCustomer, orders: OrdersDep) -> None:
    await orders.confirm(customer, order_id)
