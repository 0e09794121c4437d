# A function with Depends defaults that is called directly gets the marker instead of the thing; all its dependencies must be handed over.
from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from . import deps, other
from .deps import balance_of, current_customer, get_db
from .deps import current_customer as customer_from

bank = APIRouter()
Db = Annotated[Session, Depends(get_db)]


@bank.get("/a")
async def a(token: str, db: Db) -> int:
    return await current_customer(token)  # expect: FA020 "current_customer"


@bank.get("/b")
async def b(token: str, db: Db) -> int:
    customer = await customer_from(x_token=token)  # expect: FA020
    return balance_of(customer, "USD")  # expect: FA020 "balance_of"


def service(token: int) -> int:
    return deps.balance_of(token)  # expect: FA020


@bank.get("/c")
async def c(token: str, db: Db) -> int:
    customer = await current_customer(token, db)
    again = await deps.current_customer(x_token=token, db=db)
    return balance_of(customer + again, db=db)


@bank.get("/d")
async def d(customer: Annotated[int, Depends(current_customer)], options: dict[str, Any]) -> int:
    return balance_of(customer, **options)


@bank.get("/e")
def e(token: str) -> int:
    return other.balance_of(1) + other.Ledger().current_customer(token)


@bank.get("/f")
async def f(token: str, db: Db) -> int:
    arguments = (token, db)
    return await current_customer(*arguments)
