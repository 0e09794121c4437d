# Any shape is let in, by annotation or by hand.
from typing import Any

from fastapi import FastAPI, Request
from pydantic import BaseModel

app = FastAPI(title="Recipes", openapi_url=None)


class Saved(BaseModel):
    title: str


@app.post("/recipes", status_code=201)
async def save(payload: dict[str, Any]) -> Saved:  # expect: FA013
    return Saved(title=payload["title"])


@app.put("/recipes/{number}")
async def replace(number: int, request: Request) -> Saved:
    payload = await request.json()  # expect: FA013
    return Saved(title=f"{number}: {payload['title']}")
