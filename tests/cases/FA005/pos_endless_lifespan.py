# Shows an endless loop before the lifespan's yield; a break of an inner loop does not end the outer one.
import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.beats = 0
    while True:  # expect: FA005
        app.state.beats += 1
        for attempt in range(3):
            if attempt == 2:
                break
        await asyncio.sleep(5)
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/beats")
async def beats() -> int:
    return app.state.beats
