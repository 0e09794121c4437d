# Files that are read once for each name and kept by something that lives as long as the process
# are innocent; what a short-lived object keeps is read again for every request.
from fastapi import FastAPI

from phrases import COMMON, Book, letter, shelf, unkept

app = FastAPI()


@app.get("/kept/{language}")
async def kept(language: str) -> dict:
    book = shelf()
    return {"a": book.page(language), "b": shelf().page(language), "c": COMMON.page(language)}


@app.get("/again/{language}")
async def again(language: str) -> dict:
    book = Book()
    return book.page(language)  # expect: FA002 "phrases.py:18"


@app.get("/fresh/{language}")
async def fresh(language: str) -> dict:
    return shelf().fresh(language)  # expect: FA002 "phrases.py:24"


@app.get("/letters/{name}")
async def letters(name: str) -> str:
    return letter(name)


@app.get("/unkept/{name}")
async def not_kept(name: str) -> str:
    return unkept(name)  # expect: FA002 "phrases.py:45"
