# The call is wrapped, or the route is synchronous.
from anyio import to_thread
from fastapi import FastAPI

from buoy.schemas import Wave
from buoy.waves import height

app = FastAPI(title="Buoy", openapi_url=None)


@app.get("/buoys/{buoy}")
async def wave(buoy: int) -> Wave:
    return Wave(metres=await to_thread.run_sync(height, buoy))


@app.get("/buoys/{buoy}/now")
def wave_now(buoy: int) -> Wave:
    return Wave(metres=height(buoy))
