from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bank.models import Card


async def count_cards(session: AsyncSession) -> int:
    return len((await session.scalars(select(Card).limit(100))).all())
