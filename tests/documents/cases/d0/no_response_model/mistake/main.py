# The documentation shows an answer of any shape.
from fastapi import APIRouter, FastAPI

birds = APIRouter(prefix="/birds")


@birds.get("/{ring}")
async def read_bird(ring: str):  # expect: FA007
    return {"ring": ring, "species": "Turdus merula"}


app = FastAPI(title="Ringing", openapi_url=None)
app.include_router(birds)
