# The method is asynchronous, and so is its client.
from fastapi import FastAPI

from moon.schemas import Moon
from moon.service import service

app = FastAPI(title="Moon", openapi_url=None)


@app.get("/moon/{day}")
async def moon(day: str) -> Moon:
    return await service.phase(day)
