from fastapi import FastAPI
from pydantic import BaseModel

from post import letters

app = FastAPI(title="Post", openapi_url=None)


class Delivery(BaseModel):
    letters: int


@app.post("/streets/{street}/deliveries", status_code=201)
async def deliver(street: str) -> Delivery:
    return Delivery(letters=letters.deliver(street))
