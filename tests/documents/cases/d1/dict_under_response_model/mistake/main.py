# A model is declared, and a dict is built by hand beside it.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Bakery", openapi_url=None)


class Loaf(BaseModel):
    name: str
    grams: int


@app.get("/loaves/{name}", response_model=Loaf)
async def read_loaf(name: str):
    return {"name": name, "grams": 750}  # expect: FA009


@app.put("/loaves/{name}", response_model=Loaf)
async def change_loaf(name: str, loaf: Loaf):
    changed = loaf.model_copy(update={"name": name})
    return changed.model_dump()  # expect: FA009
