from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import joinedload, selectinload

from .models import Reader, Shelf
from .repository import ReaderRepository, ShelfRepository

router = APIRouter()
make = async_sessionmaker(
    create_async_engine("postgresql+asyncpg://db/shelf", pool_pre_ping=True), expire_on_commit=False
)


async def get_db() -> AsyncIterator[AsyncSession]:
    async with make() as session:
        yield session


Db = Annotated[AsyncSession, Depends(get_db)]


async def current_reader(db: Db, reader_id: int) -> Reader:
    reader = await db.scalar(select(Reader).where(Reader.id == reader_id))
    if reader is None:
        raise HTTPException(401)
    return reader


async def reader_with_shelves(db: Db, reader_id: int) -> Reader:
    query = select(Reader).where(Reader.id == reader_id).options(joinedload(Reader.shelves))
    return (await db.execute(query)).unique().scalar_one()


@router.get("/mine")
async def mine(reader: Annotated[Reader, Depends(current_reader)]) -> list[str]:
    return [shelf.name for shelf in reader.shelves]  # expect: FA023 "shelves"


@router.get("/mine/loaded")
async def mine_loaded(reader: Reader = Depends(reader_with_shelves)) -> list[str]:
    return [shelf.name for shelf in reader.shelves]


@router.get("/readers/{reader_id}")
async def reader(reader_id: int, db: Db) -> int:
    repository = ReaderRepository(db)
    found = await repository.get(reader_id)
    if not found:
        raise HTTPException(404)
    return len(found.shelves)  # expect: FA023


@router.get("/readers/by-name/{name}")
async def reader_by_name(name: str, db: Db) -> int:
    found = await ReaderRepository(db).by_name(name)
    return len(found.shelves) if found else 0  # expect: FA023


@router.get("/readers/{reader_id}/detailed")
async def detailed(reader_id: int, db: Db) -> int:
    found = await ReaderRepository(db).detailed(reader_id)
    return len(found.shelves) if found else 0


@router.get("/readers")
async def readers(db: Db) -> list[int]:
    everyone = await ReaderRepository(db).every(selectinload(Reader.shelves))
    return [len(each.shelves) for each in everyone]


@router.get("/shelves/{shelf_id}")
async def shelf(shelf_id: int, db: Db) -> int:
    repository = ShelfRepository(db)
    one = await repository.one(id=shelf_id)
    other = await repository.loaded(shelf_id)
    return len(one.readers) + len(other.readers)


@router.get("/shelves")
async def shelves(db: Db, detailed: bool = False) -> list[str]:
    counted = select(Shelf, func.count(Reader.id).label("readers")).group_by(Shelf.id)
    found = [f"{row.readers}" for row in await db.execute(counted)]
    statement = select(Shelf)
    if detailed:
        statement = statement.options(selectinload(Shelf.readers))
    for each in await db.scalars(statement):
        found.append(f"{len(each.readers)}")
    for each, count in (await db.execute(counted)).all():
        found.append(f"{each.owner.name} {count}")  # expect: FA023 "owner"
    return found
