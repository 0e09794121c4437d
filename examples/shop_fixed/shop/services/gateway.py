import httpx
from pydantic import BaseModel

from shop.settings import Settings


class GatewayReply(BaseModel):
    reference: str


class PaymentGateway:
    def __init__(self, http: httpx.AsyncClient, settings: Settings) -> None:
        self.http = http
        self.settings = settings

    async def charge(self, cents: int, card_reference: str) -> str:
        return await self._post("/charges", {"amount": cents, "card": card_reference})

    async def refund(self, order_id: int) -> str:
        return await self._post("/refunds", {"order": order_id})

    async def _post(self, path: str, body: dict[str, int | str]) -> str:
        bearer = self.settings.payment_token.get_secret_value()
        response = await self.http.post(
            self.settings.payment_url + path,
            json=body,
            headers={"Authorization": f"Bearer {bearer}"},
        )
        response.raise_for_status()
        return GatewayReply.model_validate(response.json()).reference
