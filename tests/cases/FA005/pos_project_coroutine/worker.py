# Consumers that never return, and one that does.
import asyncio


class Consumer:
    def __init__(self, topic: str) -> None:
        self.topic = topic

    async def run(self) -> None:
        while True:
            await self.step()

    async def start(self) -> None:
        await self.run()

    async def run_until_empty(self) -> None:
        while True:
            if not await self.step():
                return

    async def step(self) -> bool:
        await asyncio.sleep(0)
        return bool(self.topic)


async def forever() -> None:
    while True:
        try:
            await asyncio.sleep(1)
        except ValueError:
            continue
