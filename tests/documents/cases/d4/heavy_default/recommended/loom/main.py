# The repository is a dependency.
from functools import lru_cache

from fastapi import Depends, FastAPI
from pydantic import BaseModel

from loom.repo import PatternRepo

app = FastAPI(title="Loom", openapi_url=None)


class Patterns(BaseModel):
    count: int


@lru_cache
def get_repo() -> PatternRepo:
    return PatternRepo()


@app.get("/patterns/count")
def count(repo: PatternRepo = Depends(get_repo)) -> Patterns:
    return Patterns(count=repo.count())
