# Shows peewee models on the loop; building a query is innocent.
from fastapi import FastAPI
from peewee import CharField, IntegerField, Model, PostgresqlDatabase

database = PostgresqlDatabase("library")
library = FastAPI()


class BaseModel(Model):
    class Meta:
        database = database


class Book(BaseModel):
    title = CharField()
    pages = IntegerField()


@library.get("/books/{book_id}")
async def book(book_id: int) -> str:
    return Book.get_by_id(book_id).title  # expect: FA003


@library.post("/books")
async def add_book(title: str) -> str:
    made = Book.create(title=title, pages=1)  # expect: FA003
    return made.title


@library.get("/sql")
async def sql() -> str:
    query = Book.select().where(Book.pages > 100).order_by(Book.title)
    return str(query)


@library.get("/sync/books/{book_id}")
def book_sync(book_id: int) -> str:
    return Book.get_by_id(book_id).title
