# The shape is a model's.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Recipes", openapi_url=None)


class Recipe(BaseModel):
    title: str
    minutes: int


class Saved(BaseModel):
    title: str


@app.post("/recipes", status_code=201)
async def save(recipe: Recipe) -> Saved:
    return Saved(title=recipe.title)


@app.put("/recipes/{number}")
async def replace(number: int, recipe: Recipe) -> Saved:
    return Saved(title=f"{number}: {recipe.title}")
