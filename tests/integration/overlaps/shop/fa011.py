from fastapi import APIRouter, Depends

items = APIRouter(prefix="/shops/{shop_id}")


@items.get("/items/{item_id}")  # FAST003
async def read_item() -> str:  # FA011
    return "lamp"


def found_elsewhere(order_id: int) -> int:
    return order_id


@items.get("/orders/{order_id}", dependencies=[Depends(found_elsewhere)])  # FAST003
async def read_order() -> str:
    return "order"


@items.put("/items")
async def rename(name: str) -> str:  # FA011
    return name


async def registered_by_call() -> str:  # FA011
    return "lamp"


items.add_api_route("/lamps/{lamp_id}", registered_by_call)
