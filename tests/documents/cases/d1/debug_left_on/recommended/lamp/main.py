from fastapi import FastAPI
from pydantic import BaseModel

from lamp.config import settings

app = FastAPI(title="Lamp", debug=settings.debug, openapi_url=None)


class Lamp(BaseModel):
    lit: bool


@app.get("/lamp")
async def lamp() -> Lamp:
    return Lamp(lit=True)
