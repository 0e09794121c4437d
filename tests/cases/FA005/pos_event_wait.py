# Shows a fresh event that is awaited before the yield; nobody can ever set it.
import asyncio
import contextlib

import fastapi


@contextlib.asynccontextmanager
async def life(service: fastapi.FastAPI):
    service.state.ready = True
    await asyncio.Event().wait()  # expect: FA005
    yield {"ready": True}


service = fastapi.FastAPI(lifespan=life)
