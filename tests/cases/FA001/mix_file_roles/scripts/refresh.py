# A script above the source root.
import requests


async def refresh() -> int:
    return requests.get("https://rates.example.com", timeout=3).status_code
