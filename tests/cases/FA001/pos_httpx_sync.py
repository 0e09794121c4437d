# Shows the synchronous half of httpx on the loop beside its innocent asynchronous half.
from __future__ import annotations

import httpx
from fastapi import APIRouter, Depends
from httpx import AsyncClient, Client

proxy = APIRouter()


class Gateway:
    def __init__(self, base_url: str) -> None:
        self.sync_client = Client(base_url=base_url)
        self.async_client = AsyncClient(base_url=base_url)

    async def old_price(self, sku: str) -> dict:
        return self.sync_client.get(f"/prices/{sku}").json()  # expect: FA001

    async def new_price(self, sku: str) -> dict:
        answer = await self.async_client.get(f"/prices/{sku}")
        return answer.json()


def get_client() -> Client:
    return Client(base_url="https://stock.example.com")


@proxy.get("/stock/{sku}")
async def stock(sku: str, client: "Client" = Depends(get_client)) -> dict:
    return client.get(f"/stock/{sku}").json()  # expect: FA001


@proxy.get("/stock")
async def stock_of_many(skus: str, client: httpx.Client | None = Depends(get_client)) -> list[int]:
    if client is None:
        return []
    return [client.head(f"/stock/{sku}").status_code for sku in skus.split(",")]  # expect: FA001


@proxy.get("/head")
async def head(url: str) -> int:
    return httpx.head(url).status_code  # expect: FA001


@proxy.get("/size")
async def size(url: str) -> int:
    with httpx.stream("GET", url) as answer:  # expect: FA001
        return sum(len(chunk) for chunk in answer.iter_bytes())


@proxy.get("/fine")
async def fine(url: str) -> int:
    async with httpx.AsyncClient() as client:
        answer = await client.get(url)
    return answer.status_code
