from fastapi import APIRouter

from shop.main import app  # expect: FA038

router = APIRouter(prefix="/carts")


@router.get("/title")
async def title() -> str:
    return app.title
