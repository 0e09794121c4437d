# Shows the same through re-exported names, star import and add_api_route.
from .http import *
from .schemas import Order

orders = Router(prefix="/orders")


@orders.get("/{order_id}", response_model=Order)
async def get_order(order_id: int):
    return Json({"id": order_id, "state": "new"})  # expect: FA008


async def list_orders():
    return Json([])  # expect: FA008


def raw_order() -> Order:
    return Raw(b"{}", 200)  # expect: FA008


def untyped():
    return Json({})


orders.add_api_route("/", list_orders, response_model=list[Order])
orders.add_api_route("/raw", raw_order)
orders.add_api_route("/untyped", untyped)
