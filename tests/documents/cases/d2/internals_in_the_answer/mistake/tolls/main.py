# The text of the library's exception goes to the client.
import httpx
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from tolls import rates

app = FastAPI(title="Tolls", openapi_url=None)


class Toll(BaseModel):
    cents: int


@app.get("/tolls/{road}")
async def toll(road: str) -> Toll:
    try:
        return Toll(cents=await rates.fetch(road))
    except httpx.HTTPError as error:
        raise HTTPException(502, detail=f"failed: {error}")  # expect: FA017


@app.get("/tolls/{road}/double")
async def double(road: str) -> Toll:
    try:
        return Toll(cents=2 * await rates.fetch(road))
    except Exception as error:
        raise HTTPException(500, str(error)) from error  # expect: FA017
