# The same dependency as a parameter that no route reads, in default, Annotated, alias and string spelling.
from __future__ import annotations

from typing import Annotated

import fastapi
from fastapi import Depends
from fastapi.security import OAuth2PasswordBearer
from pydantic import BaseModel

scheme = OAuth2PasswordBearer(tokenUrl="login")


class Account(BaseModel):
    name: str


def current_account(token: str = Depends(scheme)) -> Account:
    return Account(name=token)


Current = Annotated[Account, Depends(current_account)]
stock = fastapi.APIRouter(  # expect: FA022
    prefix="/stock",
    tags=["stock"],
)


@stock.get("/")
def list_stock(_: Account = Depends(current_account)) -> list[str]:
    return []


@stock.get("/{sku}")
def read_stock(sku: str, account: Annotated[Account, Depends(current_account)]) -> str:
    return sku


@stock.put("/{sku}")
def write_stock(sku: str, amount: int, user: Current) -> int:
    return amount


@stock.post("/{sku}/lock")
def lock_stock(sku: str, *, _account: "Current") -> str:
    return sku
