import asyncio

import httpx


class Tide:
    def __init__(self) -> None:
        self.metres = 0.0

    async def refresh(self) -> None:
        async with httpx.AsyncClient() as client:
            answer = await client.get("https://tide.example.org/now")
        self.metres = float(answer.text)

    async def follow(self) -> None:
        while True:
            await self.refresh()
            await asyncio.sleep(600)
