from fastapi import FastAPI
from pydantic import BaseModel

from farewell import features

app = FastAPI(title="Farewell", openapi_url=None)


class Show(BaseModel):
    fireworks: bool


@app.get("/show")
async def show() -> Show:
    return Show(fireworks=features.fireworks())
