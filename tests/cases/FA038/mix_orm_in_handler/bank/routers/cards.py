from fastapi import APIRouter
from sqlalchemy import select

from bank.deps import Db
from bank.models import Branch, Card
from bank.services.cards import count_cards

router = APIRouter(prefix="/cards")


@router.get("/count")
async def count(db: Db) -> int:
    return await count_cards(db)


@router.get("/ids")
async def ids(db: Db, limit: int = 20) -> list[int]:
    found = await db.scalars(select(Card).limit(limit))  # expect: FA038
    return [card.id for card in found]


@router.get("/branches")
async def branches(db: Db, limit: int = 20) -> list[int]:
    found = await db.scalars(select(Branch).limit(limit))
    return [branch.id for branch in found]
