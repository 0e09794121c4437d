# The repository is built when the module is imported, and nothing can replace it.
from fastapi import FastAPI
from pydantic import BaseModel

from loom.repo import PatternRepo

app = FastAPI(title="Loom", openapi_url=None)


class Patterns(BaseModel):
    count: int


@app.get("/patterns/count")
def count(repo: PatternRepo = PatternRepo()) -> Patterns:  # expect: FA020
    return Patterns(count=repo.count())
