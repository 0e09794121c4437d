from fastapi import APIRouter, Body, Depends, HTTPException
from fastapi.responses import JSONResponse
from sqlalchemy.ext.asyncio import AsyncSession

from shop.deps import get_current_customer, get_session
from shop.models import Customer
from shop.repositories.orders import OrderRepository
from shop.schemas.orders import OrderCreate, OrderOut, TotalOut
from shop.services.orders import OrderService

router = APIRouter(prefix="/orders", tags=["orders"])


@router.post("", response_model=OrderOut, status_code=201)
async def place_order(
    payload: OrderCreate = Body(...),  # expect: FA012
    customer: Customer = Depends(get_current_customer),
    session: AsyncSession = Depends(get_session),
):
    return await OrderService(session).place(customer, payload)


@router.get("/{order_id}", response_model=OrderOut)
async def read_order(order_id: int, session: AsyncSession = Depends(get_session)):
    order = await OrderRepository(session).get(order_id)
    if order is None:
        raise HTTPException(status_code=404, detail="no such order")
    body = OrderOut.model_validate(order)
    return JSONResponse(body.model_dump())  # expect: FA008


@router.get("/{order_id}/total")
async def order_total(order_id: int, session: AsyncSession = Depends(get_session)) -> TotalOut:
    return TotalOut(total_cents=await OrderRepository(session).total(order_id))


@router.post(
    "/{order_id}/cancellation", status_code=204, dependencies=[Depends(get_current_customer)]
)
async def cancel_order(order_id: int, session: AsyncSession = Depends(get_session)):
    await OrderService(session).cancel(order_id)


@router.post("/{order_id}/shipment")
async def ship_order(  # expect: FA010 FA035
    order_id: int, session: AsyncSession = Depends(get_session)
):
    await OrderService(session).ship(order_id)
