# The three methods by their names in Pydantic 2.
import httpx

from exchange.schemas import Rate


async def fetch(currency: str) -> Rate:
    async with httpx.AsyncClient(base_url="https://rates.example.org") as client:
        answer = await client.get(f"/{currency}")
    return Rate.model_validate(answer.json())


def row(rate: Rate) -> list[object]:
    return list(rate.model_dump().values())


def line(rate: Rate) -> str:
    return rate.model_dump_json() + "\n"
