# The `with` block closes the client after the response.
from collections.abc import AsyncIterator

import httpx


async def get_client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url="https://trams.example.org") as client:
        yield client
