# The wait is awaited.
import asyncio

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Reports", openapi_url=None)


class Report(BaseModel):
    status: str


@app.get("/report")
async def report() -> Report:
    await asyncio.sleep(3)
    return Report(status="done")
