from fastapi import APIRouter
from sqlalchemy import text

from shop.deps import ManagedSession, Search, SessionDep

router = APIRouter(prefix="/products")


@router.get("/")
async def newest(session: SessionDep, search: Search) -> int:
    return (await session.scalar(text("SELECT 1"))) or 0


@router.get("/managed")
async def managed(session: ManagedSession) -> int:
    return (await session.scalar(text("SELECT 2"))) or 0
