# Who imports the module gets its logging.
import logging

from fastapi import FastAPI
from pydantic import BaseModel

logging.basicConfig(level=logging.INFO)  # expect: FA037
app = FastAPI(title="Belfry", openapi_url=None)


class Bell(BaseModel):
    tone: str


@app.get("/bell")
async def bell() -> Bell:
    return Bell(tone="c")
