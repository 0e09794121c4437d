# Routes: a call of an async service is innocent, a call of a blocking helper is not.
from typing import Annotated

from fastapi import APIRouter, Depends

from bookshop.clients import Price, Stock
from bookshop.services import BookService

books = APIRouter(prefix="/books")


def get_stock() -> Stock:
    return Stock()


def get_service(stock: Annotated[Stock, Depends(get_stock)]) -> BookService:
    return BookService(stock)


Service = Annotated[BookService, Depends(get_service)]


@books.get("/{sku}/price")
async def price(sku: str, service: Service) -> dict:
    return await service.price(sku)


@books.get("/{sku}/fast-price")
async def fast_price(sku: str, service: Service) -> dict:
    return await service.price_in_thread(sku)


@books.get("/{sku}/label")
async def label(sku: str) -> dict:
    return {"label": Price(sku).value}  # expect: FA001 "prices.py:11"


@books.get("/stock")
async def stock(skus: str, client: Annotated[Stock, Depends(get_stock)]) -> list[dict]:
    return client.load_all(skus.split(","))  # expect: FA001 "stock.py:10"


@books.get("/stock/sync")
def stock_sync(client: Annotated[Stock, Depends(get_stock)]) -> int:
    return client.total
