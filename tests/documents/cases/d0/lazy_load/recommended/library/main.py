# The relationship is loaded with the object, or awaited by name.
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from library.db import Author, get_session

app = FastAPI(title="Library", openapi_url=None)


class Shelf(BaseModel):
    titles: list[str]


@app.get("/authors/{author_id}/shelf")
async def shelf(author_id: int, session: AsyncSession = Depends(get_session)) -> Shelf:
    statement = select(Author).options(selectinload(Author.books)).where(Author.id == author_id)
    author = await session.scalar(statement)
    if author is None:
        raise HTTPException(404, "No such author")
    return Shelf(titles=[book.title for book in author.books])


@app.get("/authors/{author_id}/titles")
async def titles(author_id: int, session: AsyncSession = Depends(get_session)) -> Shelf:
    author = await session.get(Author, author_id)
    if author is None:
        raise HTTPException(404, "No such author")
    return Shelf(titles=[book.title for book in await author.awaitable_attrs.books])
