# Statements with and without eager options go through one method of the base.
from typing import Optional

from sqlalchemy.future import select
from sqlalchemy.orm import joinedload

from .base import Repository
from .models import Book, Writer


class WriterRepository(Repository[Writer]):
    model = Writer

    async def named(self, name: str) -> Optional[Writer]:
        return await self.first(select(Writer).where(Writer.name == name))

    async def complete(self, name: str) -> Optional[Writer]:
        statement = select(Writer).where(Writer.name == name).options(joinedload(Writer.books))
        return await self.first(statement)


class BookRepository(Repository[Book]):
    model = Book
