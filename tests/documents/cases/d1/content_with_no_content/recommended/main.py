# What the client shall know is said with 200.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Bins", openapi_url=None)


class Emptied(BaseModel):
    number: int


@app.delete("/bins/{number}")
async def empty(number: int) -> Emptied:
    return Emptied(number=number)
