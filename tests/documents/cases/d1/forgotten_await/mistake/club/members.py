from sqlalchemy.ext.asyncio import AsyncSession

from club.db import Member


async def find(db: AsyncSession, member_id: int) -> Member | None:
    return await db.get(Member, member_id)
