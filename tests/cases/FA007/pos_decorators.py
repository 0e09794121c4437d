# Shows every decorator form without a model; stacked decorators are one finding; the name of the app proves nothing.
import fastapi
from fastapi import APIRouter as Router
from fastapi import FastAPI

service = FastAPI()
books = Router(prefix="/books")
other = fastapi.APIRouter()


@service.get("/a")
def read_a():  # expect: FA007 "read_a"
    return {"a": 1}


@books.post("/", status_code=201)
async def add_book(title: str):  # expect: FA007
    return {"title": title}


@books.put("/{book_id}")
@books.patch("/{book_id}")
async def change_book(book_id: int, title: str):  # expect: FA007
    return {"id": book_id, "title": title}


@other.delete("/{book_id}")
def drop(book_id: int):  # expect: FA007
    return {"dropped": book_id}


@other.api_route("/any", methods=["GET", "POST"])
def anything():  # expect: FA007
    return [1, 2]


@other.api_route("/both", methods=["GET", "HEAD"])
def both():  # expect: FA007
    return "both"


@service.trace("/trace")
async def trace():  # expect: FA007
    return "trace"


service.include_router(books)
service.include_router(other)
