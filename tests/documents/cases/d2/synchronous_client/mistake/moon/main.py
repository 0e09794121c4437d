# The synchronous client is in a method of another module.
from fastapi import FastAPI

from moon.schemas import Moon
from moon.service import service

app = FastAPI(title="Moon", openapi_url=None)


@app.get("/moon/{day}")
async def moon(day: str) -> Moon:
    return service.phase(day)  # expect: FA001 "moon/service.py:12"
