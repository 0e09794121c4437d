# One awaits its sleep, the other hands the old function to a thread.
import asyncio

from fastapi import FastAPI
from pydantic import BaseModel

from kiln.oven import heat

app = FastAPI(title="Kiln", openapi_url=None)


class Firing(BaseModel):
    degrees: int


@app.get("/idle")
async def idle() -> Firing:
    await asyncio.sleep(5)
    return Firing(degrees=20)


@app.post("/firings")
async def fire(firing: Firing) -> Firing:
    return Firing(degrees=await asyncio.to_thread(heat, firing.degrees))
