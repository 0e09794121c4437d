# Three methods that are called otherwise since Pydantic 2.
import httpx

from exchange.schemas import Rate


async def fetch(currency: str) -> Rate:
    async with httpx.AsyncClient(base_url="https://rates.example.org") as client:
        answer = await client.get(f"/{currency}")
    return Rate.parse_obj(answer.json())  # expect: FA027


def row(rate: Rate) -> list[object]:
    return list(rate.dict().values())  # expect: FA027


def line(rate: Rate) -> str:
    return rate.json() + "\n"  # expect: FA027
