import httpx


async def look_up(code: str) -> dict[str, str]:
    async with httpx.AsyncClient(base_url="https://names.example.org") as client:
        answer = await client.get(f"/countries/{code}")
    answer.raise_for_status()
    return {"code": code, "name": answer.text}
