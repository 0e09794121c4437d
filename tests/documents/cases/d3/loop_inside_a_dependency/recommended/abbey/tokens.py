import httpx


async def verify(token: str) -> str | None:
    async with httpx.AsyncClient(base_url="https://identity.example.org") as client:
        answer = await client.get("/whoami", headers={"X-Token": token})
    return answer.text if answer.is_success else None
