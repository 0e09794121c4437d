# The failure that is expected is named, and written down.
import logging

import httpx

log = logging.getLogger(__name__)


async def announce(page: str) -> None:
    try:
        async with httpx.AsyncClient() as client:
            await client.put(f"https://index.example.org/{page}")
    except httpx.HTTPError:
        log.warning("The index does not know of %s", page, exc_info=True)
