# Where no sibling is protected there is nothing to compare with.
from fastapi import APIRouter, FastAPI
from pydantic import BaseModel

app = FastAPI(redoc_url=None, docs_url=None)
router = APIRouter(prefix="/votes")


class Vote(BaseModel):
    choice: str


@router.post("/", status_code=201)
async def vote(vote: Vote) -> Vote:
    return vote


@router.put("/{number}")
async def change(number: int, vote: Vote) -> Vote:
    return vote


app.include_router(router)
