# The route that uses it.
from fastapi import Depends, FastAPI

from config import signing_key

app = FastAPI()


@app.get("/key")
async def key(raw: bytes = Depends(signing_key)) -> int:
    return len(raw)
