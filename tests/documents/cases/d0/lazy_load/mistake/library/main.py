# The first look at `books` wants to query, and no greenlet is there to wait in.
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from library.db import Author, get_session

app = FastAPI(title="Library", openapi_url=None)


class Shelf(BaseModel):
    titles: list[str]


@app.get("/authors/{author_id}/shelf")
async def shelf(author_id: int, session: AsyncSession = Depends(get_session)) -> Shelf:
    author = await session.scalar(select(Author).where(Author.id == author_id))
    if author is None:
        raise HTTPException(404, "No such author")
    return Shelf(titles=[book.title for book in author.books])  # expect: FA023
