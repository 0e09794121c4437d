# A test may block its own loop.
import requests


async def test_upstream_is_there() -> None:
    assert requests.get("https://rates.example.com", timeout=3).ok
