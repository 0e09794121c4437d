import httpx
import requests

from shop.settings import settings


def create_charge(order_id: int, card_reference: str) -> str:
    reply = requests.post(
        f"{settings.payment_url}/charges",
        json={"order": order_id, "card": card_reference},
        timeout=10,
    )
    reply.raise_for_status()
    return reply.json()["reference"]


async def create_refund(order_id: int) -> str:
    async with httpx.AsyncClient() as http:
        reply = await http.post(f"{settings.payment_url}/refunds", json={"order": order_id})
    return reply.json()["reference"]
