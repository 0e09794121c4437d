# Shows status 204 as it should be, also with a service that returns nothing and with explicit responses.
from fastapi import APIRouter, Response, status

basket = APIRouter()


class Service:
    def __init__(self) -> None:
        self.rows: dict[int, str] = {}

    async def remove(self, number: int) -> None:
        self.rows.pop(number, None)


service = Service()


@basket.delete("/a/{number}", status_code=204)
async def a(number: int):
    await service.remove(number)


@basket.delete("/b/{number}", status_code=status.HTTP_204_NO_CONTENT)
async def b(number: int) -> None:
    await service.remove(number)
    return None


@basket.delete("/c/{number}", status_code=204)
async def c(number: int):
    await service.remove(number)
    return Response(status_code=204)


@basket.delete("/d/{number}", status_code=204)
async def d(number: int) -> None:
    return await service.remove(number)


@basket.delete("/e/{number}", status_code=204, response_class=Response)
async def e(number: int) -> Response:
    await service.remove(number)
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@basket.delete("/f/{number}", status_code=204)
async def f(number: int):
    if number < 0:
        return
    await service.remove(number)
