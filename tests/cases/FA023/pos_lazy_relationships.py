# Lazy relationships read from objects that an AsyncSession loaded: get, scalar, scalars, execute, loops, comprehensions.
from __future__ import annotations

from typing import Annotated, AsyncIterator

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, selectinload

engine = create_async_engine("postgresql+asyncpg://blog@db/blog", pool_pre_ping=True)
Sessions = async_sessionmaker(engine, expire_on_commit=False)
router = APIRouter(prefix="/authors")


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    posts: Mapped[list[Post]] = relationship(back_populates="author")
    profile: Mapped["Profile"] = relationship(lazy="select")


class Profile(Base):
    __tablename__ = "profiles"
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author = relationship("Author", back_populates="posts")


async def get_session() -> AsyncIterator[AsyncSession]:
    async with Sessions() as session:
        yield session


Db = Annotated[AsyncSession, Depends(get_session)]


@router.get("/{author_id}/posts")
async def posts(author_id: int, db: Db) -> list[str]:
    author = await db.get(Author, author_id)
    if author is None:
        raise HTTPException(404)
    return [post.title for post in author.posts]  # expect: FA023 "posts"


@router.get("/{author_id}/profile")
async def profile(author_id: int, db: AsyncSession = Depends(get_session)) -> int:
    author = await db.scalar(select(Author).where(Author.id == author_id).options(selectinload(Author.posts)))
    assert author is not None
    count = len(author.posts)
    return count + author.profile.id  # expect: FA023 "profile"


@router.get("/titles")
async def titles(db: Annotated[AsyncSession, Depends(get_session)]) -> dict[str, str]:
    result = await db.execute(select(Post).limit(20))
    found: dict[str, str] = {}
    for post in result.scalars().all():
        found[post.title] = post.author.name  # expect: FA023 "author"
    return found


@router.get("/counts")
async def counts(db: Db) -> list[int]:
    authors = (await db.scalars(select(Author).order_by(Author.name).limit(10))).all()
    return [len(writer.posts) for writer in authors]  # expect: FA023


@router.get("/first")
async def first() -> str:
    async with Sessions() as session:
        statement = select(Post).where(Post.title != "")
        post = (await session.execute(statement)).scalar_one()
        return post.author.name  # expect: FA023
