import os
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from models import Holder, Orchard, Orchards, Repository, Tree, oldest

engine = create_async_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)  # expect: FA031
sessions = async_sessionmaker(engine, expire_on_commit=False)
router = APIRouter()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session


Db = Annotated[AsyncSession, Depends(get_session)]


def orchards_of(db: Db) -> Orchards:
    return Orchards(Orchard, db)


def trees_of(db: Db) -> Repository[Tree]:
    return Repository(Tree, db)


@router.get("/orchards/{key}")
async def read_orchard(key: int, orchards: Annotated[Orchards, Depends(orchards_of)]) -> int:
    orchard = await orchards.get(key)
    return len(orchard.trees) if orchard else 0  # expect: FA023 "trees"


@router.get("/orchards/{key}/id")
async def read_id(key: int, orchards: Annotated[Orchards, Depends(orchards_of)]) -> int:
    orchard = await orchards.get(key)
    return orchard.id if orchard else 0


@router.get("/trees/{key}")
async def read_tree(key: int, trees: Annotated[Repository[Tree], Depends(trees_of)]) -> int:
    tree = await trees.get(key)
    return tree.orchard.id if tree else 0  # expect: FA023 "orchard"


@router.get("/oldest")
async def read_oldest(db: Db) -> int:
    tree = await oldest(Tree, db)
    return tree.orchard.id if tree else 0  # expect: FA023 "orchard"


@router.get("/committed")
async def commit(db: Db) -> int:
    Holder(db).first().commit()  # expect: FA004
    await Holder(db).first().commit()
    return 1
