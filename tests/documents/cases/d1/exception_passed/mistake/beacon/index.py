# Whatever goes wrong, nobody will know.
import httpx


async def announce(page: str) -> None:
    try:
        async with httpx.AsyncClient() as client:
            await client.put(f"https://index.example.org/{page}")
    except Exception:  # expect: FA018
        pass
