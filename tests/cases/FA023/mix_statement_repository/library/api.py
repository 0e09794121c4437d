# What the routes read of objects that the repositories loaded.
from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import selectinload, sessionmaker

from .models import Book, Writer
from .repositories import BookRepository, WriterRepository

engine = create_async_engine("postgresql+asyncpg://db/library", pool_pre_ping=True)
factory = sessionmaker(engine, class_=AsyncSession)  # expect: FA023
router = APIRouter()


async def get_session():
    async with factory() as session:
        yield session


async def record(session: AsyncSession, books: list[Book]) -> None:
    await session.flush()


@router.get("/writers/{name}")
async def writer(name: str, session: AsyncSession = Depends(get_session)) -> int:
    found = await WriterRepository(session).named(name)
    if found is None:
        raise HTTPException(404)
    await record(session, found.books)  # expect: FA023
    return 1


@router.get("/writers/{name}/all")
async def complete(name: str, session: AsyncSession = Depends(get_session)) -> int:
    found = await WriterRepository(session).complete(name)
    return len(found.books) if found is not None else 0


@router.get("/books/{key}")
async def book(key: int, session: AsyncSession = Depends(get_session)) -> str:
    plain = await BookRepository(session).by_id(key)
    return plain.writer.name if plain is not None else ""  # expect: FA023


@router.get("/books/{key}/eager")
async def eager(key: int, session: AsyncSession = Depends(get_session)) -> str:
    found = await BookRepository(session).by_id(key, options=[selectinload(Book.writer)])
    return found.writer.name if found is not None else ""


@router.get("/unseen/{key}")
async def unseen(key: int, options: tuple = Depends(tuple), session: AsyncSession = Depends(get_session)) -> int:
    found = await WriterRepository(session).by_id(key, options)
    return len(found.books) if isinstance(found, Writer) else 0
