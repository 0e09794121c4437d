import typing as t

import fastapi

from shop.schemas import Order, OrderIn
from shop.service import OrderService

router = fastapi.APIRouter()
Service = t.Annotated[OrderService, fastapi.Depends()]


@router.post("/orders")
async def create(order: OrderIn, service: Service) -> dict[str, t.Any]:
    created = await service.create(order)
    return created.dict()  # expect: FA027


@router.get("/orders")
def page(service: Service) -> str:
    return service.page().json()  # expect: FA027


@router.post("/orders/import")
async def import_orders(request: fastapi.Request) -> int:
    rows = await request.json()
    return len([Order.parse_obj(row) for row in rows])  # expect: FA027
