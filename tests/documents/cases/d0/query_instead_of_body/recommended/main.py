# A scalar that is said to be the body, and a model, which is the body by itself.
from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Guest book", openapi_url=None)


class Entry(BaseModel):
    author: str


class Signature(BaseModel):
    author: str
    country: str


@app.post("/entries", status_code=201)
async def sign(author: Annotated[str, Body(embed=True)]) -> Entry:
    return Entry(author=author)


@app.post("/signatures", status_code=201)
async def sign_in_full(signature: Signature) -> Entry:
    return Entry(author=f"{signature.author}, {signature.country}")
