# An async service between the routes and the blocking clients: the finding stands here, not in the route.
import asyncio

from . import clients
from .clients import Stock, fetch_price


class BookService:
    def __init__(self, stock: Stock) -> None:
        self.stock = stock

    async def price(self, sku: str) -> dict:
        return fetch_price(sku)  # expect: FA001 "prices.py:11"

    async def price_in_thread(self, sku: str) -> dict:
        return await asyncio.to_thread(fetch_price, sku)

    async def stock_total(self) -> int:
        return self.stock.total  # expect: FA001 "stock.py:16"

    async def feed(self, name: str) -> dict:
        with clients.price_feed(name) as feed:  # expect: FA001 "prices.py:11"
            return feed

    async def pages(self) -> list[dict]:
        found = []
        for page in clients.price_pages():  # expect: FA001
            found.append(page)
        return found
