from fastapi import APIRouter

from shop.deps import CurrentCustomer, PaymentsDep
from shop.schemas.payments import PaymentIn, PaymentOut

router = APIRouter(prefix="/payments", tags=["payments"])


@router.post("/{order_id}")
async def pay_order(
    order_id: int, payload: PaymentIn, customer: CurrentCustomer, payments: PaymentsDep
) -> PaymentOut:
    return await payments.pay(customer, order_id, payload)


@router.post("/{order_id}/refund")
async def refund_order(
    order_id: int, customer: CurrentCustomer, payments: PaymentsDep
) -> PaymentOut:
    return await payments.refund(customer, order_id)
