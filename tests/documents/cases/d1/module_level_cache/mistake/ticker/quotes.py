import httpx
from pydantic import BaseModel


class Quote(BaseModel):
    symbol: str
    cents: int


async def fetch(symbol: str) -> Quote:
    async with httpx.AsyncClient(base_url="https://quotes.example.org") as client:
        answer = await client.get(f"/{symbol}")
    return Quote.model_validate_json(answer.content)
