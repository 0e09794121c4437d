from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from . import db
from .models import Ship


class ShipRepository:
    def __init__(self, session: Annotated[AsyncSession, Depends(db.get_session)]) -> None:
        self.session = session

    async def all(self) -> Sequence[Ship]:
        result = await self.session.execute(select(Ship))
        return result.scalars().all()

    async def page(self, offset: int, limit: int) -> Sequence[Ship]:
        result = await self.session.execute(select(Ship).offset(offset).limit(limit))
        return result.scalars().all()

    async def newest(self, count: int = 10) -> Sequence[Ship]:
        statement = select(Ship).order_by(Ship.id.desc()).limit(count)
        return (await self.session.scalars(statement)).all()

    async def of_owner(self, owner_id: int) -> Sequence[Ship]:
        return (await self.session.scalars(select(Ship).where(Ship.owner_id == owner_id))).all()

    async def count(self) -> int:
        return await self.session.scalar(select(func.count(Ship.id))) or 0


async def every_ship(session: AsyncSession) -> list[Ship]:
    return list(await ShipRepository(session).all())
