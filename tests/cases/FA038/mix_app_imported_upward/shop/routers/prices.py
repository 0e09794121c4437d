from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request

if TYPE_CHECKING:
    from shop.main import app

    App = type(app)

router = APIRouter(prefix="/prices")


@router.get("/")
async def prices(request: Request) -> str:
    application: App = request.app
    return application.title
