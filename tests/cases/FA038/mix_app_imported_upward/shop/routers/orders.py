from fastapi import Request

from ..main import app as application  # expect: FA038


@application.get("/orders")
async def orders(request: Request) -> list[str]:
    return [request.url.path]
