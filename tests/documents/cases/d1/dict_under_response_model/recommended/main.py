# The instance is returned.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Bakery", openapi_url=None)


class Loaf(BaseModel):
    name: str
    grams: int


@app.get("/loaves/{name}", response_model=Loaf)
async def read_loaf(name: str):
    return Loaf(name=name, grams=750)


@app.put("/loaves/{name}", response_model=Loaf)
async def change_loaf(name: str, loaf: Loaf):
    return loaf.model_copy(update={"name": name})
