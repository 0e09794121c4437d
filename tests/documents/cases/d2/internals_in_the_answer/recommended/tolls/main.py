# The log gets the exception, the client a sentence.
import logging

import httpx
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from tolls import rates

app = FastAPI(title="Tolls", openapi_url=None)
log = logging.getLogger(__name__)


class Toll(BaseModel):
    cents: int


@app.get("/tolls/{road}")
async def toll(road: str) -> Toll:
    try:
        return Toll(cents=await rates.fetch(road))
    except httpx.HTTPError as error:
        log.exception("No rate for %s", road)
        raise HTTPException(502, "The rates cannot be had now") from error
