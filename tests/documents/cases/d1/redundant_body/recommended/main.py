# Body where it says something: two bodies in one request, and a scalar.
from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Stable", openapi_url=None)


class Horse(BaseModel):
    name: str


class Rider(BaseModel):
    name: str


@app.post("/horses", status_code=201)
def add_horse(horse: Horse) -> Horse:
    return horse


@app.post("/rides", status_code=201)
def ride(horse: Horse, rider: Rider, minutes: Annotated[int, Body()]) -> Rider:
    return Rider(name=f"{rider.name} on {horse.name} for {minutes} minutes")
