# A repository that keeps the session it is made with, and begins on it.
from sqlalchemy.ext.asyncio import AsyncSession


class Base:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session


class Accounts(Base):
    async def save(self, row: object) -> None:
        async with self.session.begin():
            self.session.add(row)

    async def add(self, row: object) -> None:
        self.session.add(row)
