# The model filters what is returned, and documents it.
from fastapi import FastAPI
from pydantic import BaseModel

from atelier import paintings

app = FastAPI(title="Atelier", openapi_url=None)


class PaintingOut(BaseModel):
    title: str


@app.get("/paintings/{number}", response_model=PaintingOut)
def read_painting(number: int):
    return paintings.find(number)
