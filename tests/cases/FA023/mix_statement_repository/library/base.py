# A repository that is given the whole statement, or the options of one.
from typing import Any, Generic, Optional, Sequence, TypeVar

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.future import select

M = TypeVar("M")


class Repository(Generic[M]):
    model: type[M]

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def first(self, statement: "Select[tuple[M]]") -> Optional[M]:
        result = await self.session.execute(statement)
        return result.unique().scalar_one_or_none()

    async def by_id(self, key: int, options: Sequence[Any] = ()) -> Optional[M]:
        statement = select(self.model).where(self.model.id == key).options(*options)
        return await self.first(statement)

    async def save(self, item: M) -> M:
        self.session.add(item)
        await self.session.commit()
        return item
