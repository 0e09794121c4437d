# A scalar of a POST route is a query parameter unless it says otherwise.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Guest book", openapi_url=None)


class Entry(BaseModel):
    author: str


@app.post("/entries", status_code=201)
async def sign(author: str) -> Entry:  # expect: FA011
    return Entry(author=author)
