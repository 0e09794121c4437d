import httpx


async def fetch(road: str) -> int:
    async with httpx.AsyncClient(base_url="https://tolls.example.org") as client:
        answer = await client.get(f"/{road}")
    answer.raise_for_status()
    return int(answer.text)
