import httpx

from moon.schemas import Moon


class MoonService:
    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    async def phase(self, day: str) -> Moon:
        async with httpx.AsyncClient(base_url=self.base_url) as client:
            answer = await client.get(f"/{day}")
        return Moon(phase=answer.text)


service = MoonService("https://moon.example.org")
