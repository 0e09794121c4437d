from typing import Any, Generic, Optional, Sequence, Type, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from shelf.models import Base, Reader, Shelf

ModelT = TypeVar("ModelT", bound=Base)


class Repository(Generic[ModelT]):
    model: Type[ModelT]
    options: list[Any] = []

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def _query(self):
        return select(self.model)

    async def get(self, key: int) -> Optional[ModelT]:
        return await self.session.get(self.model, key)

    async def detailed(self, key: int) -> Optional[ModelT]:
        return await self.session.get(self.model, key, options=self.options)

    async def one(self, **values: Any) -> ModelT:
        result = await self.session.execute(self._query().filter_by(**values))
        return result.scalar_one()

    async def every(self, *options: Any) -> Sequence[ModelT]:
        return (await self.session.scalars(self._query().options(*options))).all()


class ReaderRepository(Repository[Reader]):
    model = Reader
    options = [selectinload(Reader.shelves)]

    async def by_name(self, name: str) -> Optional[Reader]:
        query = select(Reader).where(Reader.name == name)
        return (await self.session.execute(query)).scalars().first()


class ShelfRepository(Repository[Shelf]):
    model = Shelf

    def _query(self):
        return select(Shelf).options(selectinload(Shelf.readers))

    async def loaded(self, key: int) -> Shelf:
        shelf = await self.session.get_one(Shelf, key)
        await self.session.refresh(shelf, ["readers"])
        return shelf
