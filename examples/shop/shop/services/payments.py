import asyncio

from shop.services import gateway


def charge(order_id: int, card_reference: str) -> str:
    return gateway.create_charge(order_id, card_reference)


def refund(order_id: int) -> str:
    return asyncio.run(gateway.create_refund(order_id))  # expect: FA004
