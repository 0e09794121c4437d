from sqlalchemy.orm import AsyncSession  # expect: FA027 "AsyncSession"

from .models import Item


async def save(db: AsyncSession, item: Item) -> None:
    db.add(item.dict())
    await db.commit()
