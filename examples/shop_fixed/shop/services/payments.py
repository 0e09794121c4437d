import logging

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from shop.errors import OrderClosed, PaymentRefused
from shop.models import Customer, Order
from shop.schemas.payments import PaymentIn, PaymentOut
from shop.services.gateway import PaymentGateway
from shop.services.orders import OrderService
from shop.services.pricing import total_of

logger = logging.getLogger(__name__)


class PaymentService:
    def __init__(self, session: AsyncSession, gateway: PaymentGateway) -> None:
        self.session = session
        self.orders = OrderService(session)
        self.gateway = gateway

    async def pay(self, customer: Customer, order_id: int, payload: PaymentIn) -> PaymentOut:
        order = await self._order(customer, order_id, "open")
        try:
            reference = await self.gateway.charge(total_of(order.lines), payload.card_reference)
        except httpx.HTTPError as error:
            logger.warning("charge of order %s failed", order_id, exc_info=True)
            raise PaymentRefused from error
        order.status = "paid"
        await self.session.commit()
        logger.info("order %s paid", order_id)
        return PaymentOut(order_id=order_id, reference=reference)

    async def refund(self, customer: Customer, order_id: int) -> PaymentOut:
        order = await self._order(customer, order_id, "paid")
        try:
            reference = await self.gateway.refund(order_id)
        except httpx.HTTPError as error:
            raise PaymentRefused from error
        order.status = "refunded"
        await self.session.commit()
        return PaymentOut(order_id=order_id, reference=reference)

    async def _order(self, customer: Customer, order_id: int, status: str) -> Order:
        order = await self.orders.get(customer, order_id)
        if order.status != status:
            raise OrderClosed
        return order
