# A synchronous client, used on the loop, and closed only where the route went well.
from collections.abc import Iterator

import httpx
from fastapi import Depends, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Weir", openapi_url=None)


class Flow(BaseModel):
    litres: int


def get_client() -> Iterator[httpx.Client]:
    client = httpx.Client(base_url="https://weir.example.org")
    yield client  # expect: FA021
    client.close()


@app.get("/flow")
async def flow(client: httpx.Client = Depends(get_client)) -> Flow:
    answer = client.get("/now")  # expect: FA001
    return Flow(litres=int(answer.text))
