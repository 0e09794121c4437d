# An endpoint that hangs takes all the others with it.
from fastapi import FastAPI

from buoy.schemas import Wave
from buoy.waves import height

app = FastAPI(title="Buoy", openapi_url=None)


@app.get("/buoys/{buoy}")
async def wave(buoy: int) -> Wave:
    return Wave(metres=height(buoy))  # expect: FA001
