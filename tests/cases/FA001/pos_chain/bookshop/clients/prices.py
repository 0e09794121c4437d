# Synchronous helpers that no async def calls directly.
from collections.abc import Iterator
from contextlib import contextmanager

import requests

__all__ = ["fetch_price", "price_pages", "price_feed", "Price"]


def _call(path: str) -> dict:
    return requests.get("https://prices.example.com" + path, timeout=5).json()


def fetch_price(sku: str) -> dict:
    return _call(f"/{sku}")


def price_pages() -> Iterator[dict]:
    for page in range(3):
        yield _call(f"/?page={page}")


@contextmanager
def price_feed(name: str) -> Iterator[dict]:
    yield _call(f"/feeds/{name}")


class Price:
    def __init__(self, sku: str) -> None:
        self.value = fetch_price(sku)
