# A client for every request, and nobody closes it.
import httpx


async def get_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url="https://trams.example.org")  # expect: FA021
