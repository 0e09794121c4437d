# What a router includes gets its dependencies too: one route beneath without it, or a router that cannot be seen, and it must stay where it is.
import vendor_views
from fastapi import APIRouter, Depends, Request


def signed(request: Request) -> None:
    request.headers["x-signature"]


orders = APIRouter(prefix="/orders")  # expect: FA022 "signed"
items = APIRouter(prefix="/items")
users = APIRouter(prefix="/users")
login = APIRouter(prefix="/login")
files = APIRouter(prefix="/files")


@orders.get("/a", dependencies=[Depends(signed)])
def orders_a() -> int:
    return 1


@orders.get("/b", dependencies=[Depends(signed)])
def orders_b() -> int:
    return 2


@orders.get("/c", dependencies=[Depends(signed)])
def orders_c() -> int:
    return 3


@items.get("/a", dependencies=[Depends(signed)])
def items_a() -> int:
    return 1


@users.get("/a", dependencies=[Depends(signed)])
def users_a() -> int:
    return 1


@users.get("/b", dependencies=[Depends(signed)])
def users_b() -> int:
    return 2


@users.get("/c", dependencies=[Depends(signed)])
def users_c() -> int:
    return 3


@login.post("/")
def log_in() -> int:
    return 1


@files.get("/a", dependencies=[Depends(signed)])
def files_a() -> int:
    return 1


@files.get("/b", dependencies=[Depends(signed)])
def files_b() -> int:
    return 2


@files.get("/c", dependencies=[Depends(signed)])
def files_c() -> int:
    return 3


orders.include_router(items)
users.include_router(login)
files.include_router(vendor_views.router)
