from typing import Annotated

import httpx
from fastapi import Depends, FastAPI
from pydantic import BaseModel

from tram.deps import get_client

app = FastAPI(title="Tram", openapi_url=None)


class Tram(BaseModel):
    stop: str


@app.get("/trams/{line}")
async def tram(line: int, client: Annotated[httpx.AsyncClient, Depends(get_client)]) -> Tram:
    answer = await client.get(f"/{line}")
    return Tram(stop=answer.text)
