# Shows a variable that holds a coroutine returned by a route (form a); awaited before the return it is innocent.
from fastapi import APIRouter

books = APIRouter()


async def find(title: str) -> dict:
    return {"title": title}


@books.get("/held")
async def held(title: str) -> dict:
    book = find(title)
    return book  # expect: FA004


@books.get("/awaited")
async def awaited(title: str) -> dict:
    book = find(title)
    found = await book
    return found
