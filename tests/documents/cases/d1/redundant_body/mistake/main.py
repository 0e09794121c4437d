# A model is the body by itself.
from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Stable", openapi_url=None)


class Horse(BaseModel):
    name: str


@app.post("/horses", status_code=201)
def add_horse(horse: Horse = Body(...)) -> Horse:  # expect: FA012
    return horse
