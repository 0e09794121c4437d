import httpx
from fastapi import APIRouter, Depends, HTTPException

from shop.deps import get_current_customer, get_http
from shop.models import Customer
from shop.schemas.orders import PaymentOut
from shop.services.payments import charge, refund
from shop.settings import settings

router = APIRouter(prefix="/payments", tags=["payments"])


@router.post("/{order_id}", response_model=PaymentOut, dependencies=[Depends(get_current_customer)])
async def pay_order(
    order_id: int,
    payload: dict,  # expect: FA013
):
    try:
        reference = charge(order_id, payload["card_reference"])  # expect: FA001
    except Exception as error:
        raise HTTPException(502, f"the payment failed: {error}")  # expect: FA017
    print("paid", order_id, reference)  # expect: FA039
    return PaymentOut(order_id=order_id, reference=reference)


@router.post("/{order_id}/refund")
def refund_order(
    order_id: int, customer: Customer = Depends(get_current_customer)
) -> dict[str, str]:
    if not customer.is_admin:
        return {"error": "only administrators give money back"}  # expect: FA016
    return {"reference": refund(order_id)}


@router.get("/{reference}", response_model=PaymentOut)
async def read_payment(reference: str, http: httpx.AsyncClient = Depends(get_http)):
    reply = await http.get(f"{settings.payment_url}/charges/{reference}")
    return PaymentOut.model_validate(reply.json())
