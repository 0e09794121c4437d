from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException

from .repositories.orders import OrderRepository

router = APIRouter()
Orders = Annotated[OrderRepository, Depends()]


@router.get("/orders/{order_id}/lazy")
async def lazy(order_id: int, orders: Orders) -> list[str]:
    order = await orders.plain(order_id)
    if not order:
        raise HTTPException(404)
    return [line.sku for line in order.lines]  # expect: FA023 "lines"


@router.get("/orders/{order_id}/eager")
async def eager(order_id: int, orders: Orders) -> list[str]:
    order = await orders.with_lines(order_id)
    if not order:
        raise HTTPException(404)
    return [line.sku for line in order.lines]


@router.get("/orders/{order_id}/number")
async def number(order_id: int, orders: Orders) -> str:
    order = await orders.plain(order_id)
    return order.number if order else ""
