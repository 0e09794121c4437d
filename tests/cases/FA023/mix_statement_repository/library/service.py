# A service whose session comes from its caller; every factory of the project expires.
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.future import select

from .models import Book, Writer


class BookService:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def rename(self, key: int, title: str) -> str:
        book = (await self._session.execute(select(Book).where(Book.id == key))).scalar_one()
        book.title = title
        await self._session.commit()
        return book.title  # expect: FA023

    async def sizes(self) -> int:
        total = 0
        for row in await self._session.execute(select(Writer).order_by(Writer.id)):
            total += len(row.Writer.books)  # expect: FA023
        return total
