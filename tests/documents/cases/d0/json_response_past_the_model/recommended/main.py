# The value is returned, and FastAPI applies the model and the exclusion.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Badges", openapi_url=None)


class Badge(BaseModel):
    holder: str
    number: int


@app.get("/badges/{number}", response_model=Badge, response_model_exclude={"number"})
async def read_badge(number: int):
    return Badge(holder="Kim", number=number)
