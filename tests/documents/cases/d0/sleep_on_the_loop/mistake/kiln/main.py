# Nobody else is served while these two wait: one sleeps itself, one through another module.
import time

from fastapi import FastAPI
from pydantic import BaseModel

from kiln.oven import heat

app = FastAPI(title="Kiln", openapi_url=None)


class Firing(BaseModel):
    degrees: int


@app.get("/idle")
async def idle() -> Firing:
    time.sleep(5)  # expect: FA002
    return Firing(degrees=20)


@app.post("/firings")
async def fire(firing: Firing) -> Firing:
    return Firing(degrees=heat(firing.degrees))  # expect: FA002
