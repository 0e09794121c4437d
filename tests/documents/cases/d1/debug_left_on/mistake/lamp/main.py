from fastapi import FastAPI
from pydantic import BaseModel

from lamp.config import DEBUG

app = FastAPI(title="Lamp", debug=DEBUG, openapi_url=None)
preview = FastAPI(title="Lamp, preview", debug=True, openapi_url=None)  # expect: FA033


class Lamp(BaseModel):
    lit: bool


@app.get("/lamp")
async def lamp() -> Lamp:
    return Lamp(lit=True)
