# Generic repositories in the syntax of Python 3.12 and 3.13, whatever runs the linter.
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Orchard(Base):
    __tablename__ = "orchards"
    id: Mapped[int] = mapped_column(primary_key=True)
    trees: Mapped[list["Tree"]] = relationship()


class Tree(Base):
    __tablename__ = "trees"
    id: Mapped[int] = mapped_column(primary_key=True)
    orchard: Mapped[Orchard] = relationship()


class Repository[
    Model: Base,
    Key: (int, str) = int,
]:
    def __init__(self, model: type[Model], session: AsyncSession) -> None:
        self.model = model
        self.session = session

    async def get(self, key: Key) -> Model | None:
        return await self.session.get(self.model, key)


class Orchards(Repository[Orchard]):
    pass


class Holder[Item = Tree]:
    def __init__(self, *items: Item) -> None:
        self.items = items

    def first(self) -> Item:
        return self.items[0]


async def oldest[Model: Base](model: type[Model], session: AsyncSession) -> Model | None:
    return await session.scalar(select(model).limit(1))


type Found = Orchard | None
