# (a) Not: declared places, routes with a body of any kind, reading methods, defaults, and routes that read the request themselves.
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Optional

from fastapi import APIRouter, Body, Cookie, Depends, FastAPI, File, Form, Header, Path, Query, Request, UploadFile
from pydantic import BaseModel

api = FastAPI()
orders = APIRouter(prefix="/orders")
Reason = Annotated[str, Body(embed=True)]
Dry = Annotated[bool, Query(description="only check")]


class Order(BaseModel):
    article: str


@dataclass
class Position:
    article: str
    price: Decimal


def order_from_body(order: Order) -> Order:
    return order


def tenant(x_tenant: Annotated[str, Header()]) -> str:
    return x_tenant


@orders.post("/")
async def create(order: Order, notify: bool) -> Order:
    return order


@orders.post("/positions")
async def add_position(position: Position, order_id: int) -> Order:
    return Order(article=position.article)


@orders.put("/{order_id}")
def replace(order_id: int, price: Decimal, lines: list[str]) -> Order:
    return Order(article=lines[0])


@orders.put("/{order_id}/meta")
def replace_meta(order_id: int, label: str, meta: dict[str, Any]) -> Order:
    return Order(article=str(meta))


@orders.post("/{order_id}/cancel")
async def cancel(order_id: int, reason: Reason, dry: Dry) -> Order:
    return Order(article=reason)


@orders.post("/{order_id}/split")
async def split(
    order_id: Annotated[int, Path(ge=1)],
    parts: int = Query(..., ge=2),
    session_id: str = Cookie(),
    x_token: str = Header(),
    tenant: str = Depends(tenant),
) -> Order:
    return Order(article=tenant)


@orders.patch("/{order_id}/picture")
async def picture(order_id: int, title: str, image: UploadFile) -> Order:
    return Order(article=title)


@orders.patch("/{order_id}/scan")
async def scan(order_id: int, title: str, image: Annotated[bytes, File()]) -> Order:
    return Order(article=title)


@orders.post("/form")
async def by_form(title: str, article: str = Form()) -> Order:
    return Order(article=article)


@orders.post("/from-dependency")
async def by_dependency(channel: str, order: Order = Depends(order_from_body)) -> Order:
    return order


@orders.post("/hook")
async def hook(request: Request, source: str) -> Order:
    raw = await request.body()
    return Order(article=f"{source}{len(raw)}")


@orders.post("/defaults")
async def defaults(force: bool = False, label: Optional[str] = None) -> Order:
    return Order(article=str(label))


@orders.get("/search")
@orders.head("/search", include_in_schema=False)
async def search(text: str) -> Order:
    return Order(article=text)


@orders.delete("/by-article")
async def delete_by_article(article: str) -> Order:
    return Order(article=article)


async def plain_helper(article: str) -> Order:
    return Order(article=article)


orders.add_api_route("/article", plain_helper, methods=["GET"])
api.include_router(orders)
