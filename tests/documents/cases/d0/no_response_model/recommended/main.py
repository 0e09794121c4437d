# The answer has a model, by argument or by annotation.
from fastapi import APIRouter, FastAPI
from pydantic import BaseModel

birds = APIRouter(prefix="/birds")


class Bird(BaseModel):
    ring: str
    species: str


@birds.get("/{ring}", response_model=Bird)
async def read_bird(ring: str):
    return Bird(ring=ring, species="Turdus merula")


@birds.get("/{ring}/last")
async def read_last(ring: str) -> Bird:
    return Bird(ring=ring, species="Erithacus rubecula")


app = FastAPI(title="Ringing", openapi_url=None)
app.include_router(birds)
