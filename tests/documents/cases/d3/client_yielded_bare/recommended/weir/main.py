# An asynchronous client, which its `with` block closes.
from collections.abc import AsyncIterator

import httpx
from fastapi import Depends, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Weir", openapi_url=None)


class Flow(BaseModel):
    litres: int


async def get_client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url="https://weir.example.org") as client:
        yield client


@app.get("/flow")
async def flow(client: httpx.AsyncClient = Depends(get_client)) -> Flow:
    answer = await client.get("/now")
    return Flow(litres=int(answer.text))
